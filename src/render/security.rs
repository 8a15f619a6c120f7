//! `security.txt`: where a weakness can be told, as RFC 9116 has it.

use super::pages::Renderer;
use crate::site::Route;

impl Renderer<'_> {
    /// The lines of the file; nothing without `security` in the configuration.
    pub(super) fn security_text(&self) -> String {
        let config = &self.site.content.config;
        let Some(security) = &config.security else { return String::new() };
        let mut text = String::new();
        let mut line = |name: &str, value: &str| text.push_str(&format!("{name}: {value}\n"));
        for contact in &security.contact.0 {
            line("Contact", &contact.0);
        }
        line("Expires", &format!("{}T00:00:00Z", security.expires.value));
        let languages: Vec<&str> = security.languages.iter().map(|tag| tag.0.as_str()).collect();
        match languages.as_slice() {
            [] => line("Preferred-Languages", config.language().code()),
            some => line("Preferred-Languages", &some.join(", ")),
        }
        // The file counts at the root of a host only, wherever the site is on it.
        let file = Route::SecurityText.file(self.site);
        line("Canonical", &format!("{}/{file}", config.host()));
        if let Some(policy) = &security.policy {
            line("Policy", &policy.0);
        }
        text
    }
}
