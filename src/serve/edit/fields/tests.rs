use super::*;
use crate::content::{Kind, fields_of};
use crate::diagnostic::Language;

fn keys(fields: &[FieldShape], found: &mut Vec<&'static str>) {
    for field in fields {
        found.push(field.key);
        let mut shape = &field.shape;
        while let Shape::List(inner) = shape {
            shape = inner;
        }
        if let Shape::Record(fields) = shape {
            keys(fields, found);
        }
    }
}

#[test]
fn every_key_of_the_schema_has_a_label_in_both_languages() {
    let mut found = Vec::new();
    for kind in [Kind::Page, Kind::Chapter, Kind::InterventionType, Kind::Tool, Kind::Study] {
        let (common, own) = fields_of(kind);
        keys(&common, &mut found);
        keys(&own, &mut found);
    }
    assert!(found.len() > 100, "{}", found.len());
    for language in [Language::Dutch, Language::English] {
        let catalogue = Catalogue::embedded(language);
        for key in &found {
            assert!(catalogue.format(&format!("form-{key}"), None, &[]).is_some(), "{key}");
        }
    }
}
