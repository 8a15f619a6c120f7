//! The start page's matrix: interventions by type of evaluation, a question in every cell.

use super::evidence::{EVALUATION_TYPES, INTERVENTION_TYPES};
use super::{PageId, Site};
use crate::content::{Details, QuestionOrigin};

/// Interventions by type of evaluation.
#[derive(Debug)]
pub struct Matrix {
    /// The types of evaluation: id and label.
    pub columns: Vec<(String, String)>,
    /// One row for each intervention with an evaluation page.
    pub rows: Vec<MatrixRow>,
}

/// One intervention.
#[derive(Debug)]
pub struct MatrixRow {
    /// Its page.
    pub page: PageId,
    /// One cell for each column; `None` where there is no page.
    pub cells: Vec<Option<MatrixCell>>,
}

/// What a reader asks who needs the page behind the cell.
#[derive(Debug)]
pub struct MatrixCell {
    /// The page with the answer.
    pub page: PageId,
    /// The question.
    pub question: String,
    /// Whether the question is our own and not the toolkit's.
    pub own: bool,
}

impl Site {
    /// The matrix, or `None` when the site has no intervention with an evaluation page.
    pub fn matrix(&self) -> Option<Matrix> {
        let vocabulary = self.content.vocabularies.get(EVALUATION_TYPES)?;
        let columns: Vec<(String, String)> = vocabulary
            .terms
            .iter()
            .map(|term| (term.id.value.0.clone(), term.label.clone()))
            .collect();
        let mut pages: Vec<PageId> = (0..self.pages.len())
            .filter(|id| matches!(self.page(*id).document.details, Details::InterventionType(_)))
            .collect();
        // The order of the section, not of the addresses.
        pages.sort_by_key(|id| {
            let siblings = self.page(*id).parent.map(|parent| &self.page(parent).children);
            siblings.and_then(|siblings| siblings.iter().position(|sibling| sibling == id))
        });
        let rows: Vec<MatrixRow> = pages
            .into_iter()
            .map(|page| {
                let cells = columns.iter().map(|(column, _)| self.cell(page, column)).collect();
                MatrixRow { page, cells }
            })
            .filter(|row: &MatrixRow| row.cells.iter().any(Option::is_some))
            .collect();
        (!rows.is_empty()).then_some(Matrix { columns, rows })
    }

    fn cell(&self, row: PageId, column: &str) -> Option<MatrixCell> {
        let has = |page: PageId, key: &str, term: &str| {
            let terms = self.page(page).document.terms.get(key);
            terms.is_some_and(|terms| terms.iter().any(|located| located.value == term))
        };
        let intervention = self.page(row).id();
        (0..self.pages.len()).find_map(|page| {
            let Details::Chapter(chapter) = &self.page(page).document.details else { return None };
            let question = chapter.question.as_ref()?;
            let fits =
                has(page, EVALUATION_TYPES, column) && has(page, INTERVENTION_TYPES, intervention);
            let own = chapter.question_origin != Some(QuestionOrigin::Toolkit);
            fits.then(|| MatrixCell { page, question: question.value.clone(), own })
        })
    }
}
