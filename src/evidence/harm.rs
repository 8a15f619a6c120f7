//! Whether studies looked for harm, and whether they found some.

use crate::content::HarmStatus;

/// What the studies of one intervention type say about harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Harm {
    /// The gravest that one of them says; `NotStudied` if there is no study.
    pub status: HarmStatus,
    /// How many studies there are.
    pub studies: usize,
    /// How many of them looked for harm.
    pub looked: usize,
    /// How many of those found some.
    pub found: usize,
}

/// Brings together what each study says about harm.
pub fn harm(reports: &[HarmStatus]) -> Harm {
    let count = |status: HarmStatus| reports.iter().filter(|report| **report == status).count();
    let found = count(HarmStatus::Found);
    let order = [HarmStatus::Found, HarmStatus::NotFound, HarmStatus::Unknown];
    let status = order.into_iter().find(|status| count(*status) > 0);
    Harm {
        status: status.unwrap_or(HarmStatus::NotStudied),
        studies: reports.len(),
        looked: found + count(HarmStatus::NotFound),
        found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HarmStatus::{Found, NotFound, NotStudied, Unknown};

    #[test]
    fn the_gravest_report_counts_and_silence_is_not_safety() {
        let table: [(&[HarmStatus], Harm); 5] = [
            (&[], Harm { status: NotStudied, studies: 0, looked: 0, found: 0 }),
            (&[NotStudied], Harm { status: NotStudied, studies: 1, looked: 0, found: 0 }),
            (&[NotStudied, Unknown], Harm { status: Unknown, studies: 2, looked: 0, found: 0 }),
            (&[NotFound, Unknown], Harm { status: NotFound, studies: 2, looked: 1, found: 0 }),
            (&[NotFound, Found], Harm { status: Found, studies: 2, looked: 2, found: 1 }),
        ];
        for (reports, expected) in table {
            assert_eq!(harm(reports), expected, "{reports:?}");
        }
    }
}
