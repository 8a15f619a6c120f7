//! What servers must say with each file: security headers, and how long a browser may keep it.
//! The same rules in the languages of several servers, so that a host has nothing to invent.

use super::pages::Renderer;
use crate::site::{HostFile, Route};

/// A header that goes with every file.
type Header = (&'static str, String);

/// A year in seconds: the least that internet.nl asks for, and as long as is usual.
const YEAR: u32 = 31_536_000;
/// How long a file whose name holds its hash may be kept: a year, the most that is usual.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Pages keep their name and change: a browser asks each time whether they did.
const ASK: &str = "no-cache";

/// The folders whose files have a hash in their names.
const HASHED: [&str; 2] = ["theme", "zoek"];

/// What the texts of a site are, by their endings.
const KINDS: [(&str, &str); 10] = [
    ("bib", "text/plain; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("(?:ris|txt)", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml; charset=utf-8"),
];

impl Renderer<'_> {
    /// The text of a file for hosts.
    pub(super) fn host_file(&self, file: HostFile) -> String {
        match file {
            HostFile::Headers => self.headers_file(),
            HostFile::Nginx => self.nginx(),
            HostFile::Caddy => self.caddy(),
            HostFile::Apache => self.apache(),
        }
    }

    /// The headers of every file.
    ///
    /// The policy allows what the site has: its own scripts, styles, fonts and pictures. Nothing
    /// of it is inline, and nobody may put the site in a frame.
    fn headers(&self) -> Vec<Header> {
        let endpoint = self.site.content.config.search_endpoint.as_ref();
        let service =
            endpoint.map(|address| format!(" {}", origin(&address.0))).unwrap_or_default();
        let policy = format!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
             font-src 'self'; connect-src 'self'{service}; worker-src 'self'; manifest-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        );
        let mut headers = vec![
            ("Content-Security-Policy", policy),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "same-origin".to_owned()),
            ("X-Frame-Options", "DENY".to_owned()),
            (
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=()".to_owned(),
            ),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ];
        if self.site.content.config.base_url.0.starts_with("https://") {
            headers.push(("Strict-Transport-Security", format!("max-age={YEAR}")));
        }
        headers
    }

    fn base(&self) -> String {
        self.site.content.config.base_path()
    }

    /// `_headers`, as Netlify, Cloudflare Pages and others read it.
    fn headers_file(&self) -> String {
        let base = self.base();
        let mut text = format!("{base}*\n");
        for (name, value) in self.headers() {
            text.push_str(&format!("  {name}: {value}\n"));
        }
        for folder in HASHED {
            text.push_str(&format!("\n{base}{folder}/*\n  Cache-Control: {FOREVER}\n"));
        }
        text.push_str(&format!("\n{base}zoek/manifest.json\n  Cache-Control: {ASK}\n"));
        if self.site.content.config.security.is_some() {
            let file = Route::SecurityText.file(self.site);
            text.push_str(&format!("\n{base}{file}\n  Content-Type: text/plain; charset=utf-8\n"));
        }
        text
    }

    /// A part of a `server` block for nginx.
    fn nginx(&self) -> String {
        let base = self.base();
        let mut text = format!("charset utf-8;\nerror_page 404 {base}404.html;\n");
        // The twins that `release` makes. Debian's nginx can send those of gzip; for the others it
        // needs a module, without which the line would stop it.
        text.push_str("gzip_static on;\ngzip_vary on;\n# With ngx_brotli: brotli_static on;\n");
        for (name, value) in self.headers() {
            text.push_str(&format!("add_header {name} \"{value}\" always;\n"));
        }
        // nginx drops the headers above in a block that adds one, so the time goes by `expires`.
        text.push_str(&format!(
            "location ~ ^{base}({})/ {{ expires 1y; }}\nlocation = {base}zoek/manifest.json {{ expires -1; }}\n\
             location ~ \\.jsonld$ {{ default_type application/ld+json; }}\n",
            HASHED.join("|")
        ));
        text
    }

    /// A part of a site block for Caddy.
    fn caddy(&self) -> String {
        let base = self.base();
        let mut text = "header {\n".to_owned();
        for (name, value) in self.headers() {
            text.push_str(&format!("\t{name} \"{value}\"\n"));
        }
        let folders = HASHED.map(|folder| format!("{base}{folder}/*")).join(" ");
        text.push_str(&format!(
            "}}\n@hashed {{\n\tpath {folders}\n\tnot path {base}zoek/manifest.json\n}}\n\
             header @hashed Cache-Control \"{FOREVER}\"\n\
             handle_errors {{\n\trewrite * {base}404.html\n\tfile_server\n}}\n\
             # The twins that `release` makes.\nfile_server {{\n\tprecompressed br gzip\n}}\n"
        ));
        text
    }

    /// `.htaccess` for Apache.
    fn apache(&self) -> String {
        let base = self.base();
        let mut text = format!(
            "ErrorDocument 404 {base}404.html\nAddDefaultCharset utf-8\n\
             AddType application/ld+json .jsonld\n<IfModule mod_headers.c>\n"
        );
        for (name, value) in self.headers() {
            text.push_str(&format!("  Header always set {name} \"{value}\"\n"));
        }
        text.push_str(&format!(
            "  <If \"%{{REQUEST_URI}} =~ m#^{base}({})/# && %{{REQUEST_URI}} != '{base}zoek/manifest.json'\">\n    \
             Header set Cache-Control \"{FOREVER}\"\n  </If>\n</IfModule>\n",
            HASHED.join("|")
        ));
        text.push_str(&twins_for_apache());
        text
    }
}

/// The twins that `release` makes, for browsers that take them: their content is that of the file
/// beside them, and a cache has to keep them apart.
fn twins_for_apache() -> String {
    let mut text =
        "<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\n  RewriteEngine On\n".to_owned();
    for (ending, encoding) in [("br", "br"), ("gz", "gzip")] {
        text.push_str(&format!(
            "  RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n  \
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  \
             RewriteRule ^(.+)$ $1.{ending} [L,E=no-gzip:1,E=no-brotli:1]\n"
        ));
    }
    for (ending, encoding) in [("br", "br"), ("gz", "gzip")] {
        for (of, kind) in KINDS {
            text.push_str(&format!(
                "  <FilesMatch \"\\.{of}\\.{ending}$\">\n    RemoveEncoding .{ending}\n    RemoveType .{ending}\n    \
                 ForceType \"{kind}\"\n    Header set Content-Encoding {encoding}\n    \
                 Header append Vary Accept-Encoding\n  </FilesMatch>\n"
            ));
        }
    }
    text.push_str("</IfModule>\n</IfModule>\n");
    text
}

/// Scheme and host of an address.
fn origin(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..].find('/').map_or(address.len(), |at| start + at);
    &address[..end]
}
