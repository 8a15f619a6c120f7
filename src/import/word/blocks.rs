//! The blocks of a Word file, as Markdown.

use serde_json::Value;

use super::Converter;
use super::lost::Lost;

impl Converter<'_> {
    /// Blocks with an empty line between them.
    pub(super) fn blocks(&mut self, blocks: &Value) -> String {
        let blocks = blocks.as_array().into_iter().flatten();
        let parts: Vec<String> = blocks.map(|block| self.block(block)).collect();
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    /// Blocks in one line, for a footnote or a cell.
    pub(super) fn flat(&mut self, blocks: &Value) -> String {
        let outer = std::mem::replace(&mut self.in_table, true);
        let blocks = blocks.as_array().into_iter().flatten();
        let parts: Vec<String> = blocks
            .map(|block| match block["t"].as_str() {
                Some("Para" | "Plain") => self.line(&block["c"]),
                _ => self.block(block).replace("\n\n", " ").replace('\n', "; "),
            })
            .collect();
        self.in_table = outer;
        parts.join(" ").trim().to_owned()
    }

    fn block(&mut self, block: &Value) -> String {
        let content = &block["c"];
        match block["t"].as_str().unwrap_or_default() {
            "Para" | "Plain" => self.line(content),
            "Header" => self.heading(content),
            "BulletList" => self.list(content, None),
            "OrderedList" => self.list(&content[1], content[0][0].as_u64().or(Some(1))),
            "BlockQuote" => prefixed(&self.blocks(content), "> ", "> "),
            "CodeBlock" => {
                format!(
                    "```\n{}\n```",
                    content[1].as_str().unwrap_or_default().replace("```", "'''")
                )
            }
            "LineBlock" => {
                let lines = content.as_array().into_iter().flatten();
                lines.map(|line| self.line(line)).collect::<Vec<_>>().join("\\\n")
            }
            "DefinitionList" => self.definitions(content),
            "Table" => self.table(content),
            "Div" => self.blocks(&content[1]),
            "Null" => String::new(),
            other => {
                self.lose(Lost::Other, other);
                String::new()
            }
        }
    }

    /// A heading from level 2, never more than one level below the heading above it.
    fn heading(&mut self, content: &Value) -> String {
        let text = self.line(&content[2]);
        if text.is_empty() {
            return text;
        }
        let written = content[0].as_u64().unwrap_or(1);
        let wanted = (written + 2).saturating_sub(self.top_level).clamp(2, 6);
        let level = wanted.min(self.last_level + 1).max(2);
        if level != wanted {
            self.lose(Lost::Heading, &text);
        }
        self.last_level = level;
        format!("{} {text}", "#".repeat(level as usize))
    }

    fn list(&mut self, items: &Value, first: Option<u64>) -> String {
        let items = items.as_array().into_iter().flatten().enumerate();
        let lines: Vec<String> = items
            .map(|(at, item)| {
                let mark = match first {
                    Some(first) => format!("{}. ", first + at as u64),
                    None => "- ".to_owned(),
                };
                let tight = item.as_array().is_some_and(|blocks| {
                    blocks.first().is_some_and(|block| block["t"] == "Plain")
                });
                let text = self.blocks(item);
                let text = if tight { text.replace("\n\n", "\n") } else { text };
                prefixed(&text, &mark, &" ".repeat(mark.len()))
            })
            .collect();
        lines.join("\n")
    }

    fn definitions(&mut self, items: &Value) -> String {
        let items = items.as_array().into_iter().flatten();
        let lines: Vec<String> = items
            .map(|item| {
                let term = self.line(&item[0]);
                let meanings = item[1].as_array().into_iter().flatten();
                let meanings: Vec<String> = meanings.map(|meaning| self.flat(meaning)).collect();
                format!("- **{term}**: {}", meanings.join("; "))
            })
            .collect();
        lines.join("\n")
    }

    /// A table of Markdown: one header row, one line a cell. What does not fit is reported.
    fn table(&mut self, content: &Value) -> String {
        let caption = self.flat(&content[1][1]);
        let head = rows(&content[3][1]);
        let bodies = content[4].as_array().into_iter().flatten();
        let body = bodies.flat_map(|body| rows(&body[2]).into_iter().chain(rows(&body[3])));
        let all: Vec<&Value> =
            head.iter().copied().chain(body).chain(rows(&content[5][1])).collect();
        let is_simple = |cell: &Value| {
            let blocks = cell[4].as_array();
            let plain = |block: &Value| matches!(block["t"].as_str(), Some("Plain" | "Para"));
            let flat = blocks.is_none_or(|all| all.len() < 2 && all.iter().all(plain));
            cell[2] == 1 && cell[3] == 1 && flat
        };
        let cells = |row: &&Value| row[1].as_array().cloned().unwrap_or_default();
        let simple = all.iter().all(|row| cells(row).iter().all(is_simple));
        let mut lines: Vec<Vec<String>> = all
            .iter()
            .map(|row| {
                let cells = cells(row).into_iter();
                cells.flat_map(|cell| self.cell(&cell)).collect()
            })
            .collect();
        let columns = lines.iter().map(Vec::len).max().unwrap_or_default();
        if columns == 0 {
            return String::new();
        }
        let named = lines.first().is_some_and(|row| row.iter().all(|cell| !cell.is_empty()));
        if !simple || head.is_empty() || !named {
            let name = lines.first().map(|row| row.join(" | ")).unwrap_or_default();
            self.lose(Lost::Table, &name);
        }
        // A column without a name stops a build: a screen reader could not name it.
        let unnamed = self.words.text("word-column");
        for (number, cell) in lines.iter_mut().take(1).flatten().enumerate() {
            if cell.is_empty() {
                *cell = format!("{unnamed} {}", number + 1);
            }
        }
        let row = |cells: &Vec<String>| {
            let cell = |at| cells.get(at).map(String::as_str).unwrap_or_default();
            let cells: Vec<&str> = (0..columns).map(cell).collect();
            format!("| {} |", cells.join(" | "))
        };
        let mut text: Vec<String> = lines.iter().map(row).collect();
        text.insert(1, format!("|{}", "---|".repeat(columns)));
        let caption = if caption.is_empty() { caption } else { format!("*{caption}*\n\n") };
        format!("{caption}{}", text.join("\n"))
    }

    /// A cell, with empty ones after it where it is as wide as more columns.
    fn cell(&mut self, cell: &Value) -> Vec<String> {
        let mut cells = vec![self.flat(&cell[4])];
        let width = cell[3].as_u64().unwrap_or(1).clamp(1, 100) as usize;
        cells.resize(width, String::new());
        cells
    }
}

fn rows(rows: &Value) -> Vec<&Value> {
    rows.as_array().into_iter().flatten().collect()
}

/// `text` with `first` before its first line and `rest` before the others.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let prefix = if at == 0 { first } else { rest };
        format!("{prefix}{line}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
