//! A set of pages.

/// One bit a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pages {
    bits: Vec<u64>,
}

impl Pages {
    pub(crate) fn none(pages: usize) -> Self {
        Self { bits: vec![0; pages.div_ceil(64)] }
    }

    pub(crate) fn all(pages: usize) -> Self {
        Self { bits: vec![u64::MAX; pages.div_ceil(64)] }
    }

    pub(crate) fn of(pages: usize, members: impl Iterator<Item = u32>) -> Self {
        let mut set = Self::none(pages);
        for page in members {
            set.bits[page as usize / 64] |= 1 << (page % 64);
        }
        set
    }

    pub(crate) fn has(&self, page: u32) -> bool {
        self.bits[page as usize / 64] >> (page % 64) & 1 == 1
    }

    pub(crate) fn intersect(&mut self, other: &Self) {
        for (bits, other) in self.bits.iter_mut().zip(&other.bits) {
            *bits &= other;
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// The pages in their order.
    pub(crate) fn members(&self) -> impl Iterator<Item = u32> {
        let words = (0u32..).zip(&self.bits);
        words.flat_map(|(at, bits)| {
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| at * 64 + bit)
        })
    }
}
