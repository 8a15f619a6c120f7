### All texts that a person reads, in English. Every message has a number (ww…) and advice
### (.hint); .nearest names the value that looks most like what is there.

severity-error = error
severity-warning = warning
severity-hint = what to do

ww001 = This file is not UTF-8 text.
    .hint = Save the file again as 'UTF-8'. In Notepad: Save as, Encoding: UTF-8.
ww002 = This file is { $size } MB; the limit is { $limit } MB.
    .hint = Make the file smaller, or split a long text into several pages.
ww003 = This shortcut (symbolic link) leads back to { $target } and would go on for ever.
    .hint = Remove the shortcut.
ww004 = This shortcut (symbolic link) points to something outside the content folder, or to nothing at all.
    .hint = Put the file itself in the content folder.
ww005 = This file cannot be read: { $reason ->
    [gone] it no longer exists
    [permission] you do not have permission
   *[other] { $detail }
 }.
    .hint = Check that the file is still there and that you can open it yourself.
ww006 = There is no watwerkt.yaml in this folder.
    .hint = Give the right folder with --content, or create watwerkt.yaml with the lines `title:` and `base_url:`.
ww007 = The name of this file contains characters that cannot be used in an address.
    .hint = Use lower-case letters, digits and hyphens.

ww101 = There is something here that is not YAML.
    .hint = Check this line and the line above it: each line is a key, a colon, a space and a value (`sleutel: waarde`), and you indent with spaces. Technical detail: { $detail }
ww102 = The value contains a colon and is not in quotation marks.
    .hint = Put the whole value in quotation marks: title: "Beleid: wat werkt".
ww103 = There is a tab here; YAML is indented with spaces.
    .hint = Replace the tab with two spaces.
ww104 = This quotation mark has no partner, or it closes too early.
    .hint = Put the whole value in double quotation marks. Write a quotation mark inside the value as \".
ww105 = This file does not begin with a line `---`.
    .hint = Begin the file with a line ---, then a line with your title (`title: Uw titel`), then another line ---.
ww106 = The block of data at the top is not closed.
    .hint = Put a line --- below the last key, above the text.
ww107 = An anchor or alias (& or *) cannot be used here.
    .hint = Write the value in full. If a value begins with & or *, put it in quotation marks.
ww108 = These data have too many levels inside each other.
    .hint = Check the brackets and the indentation.
ww110 = The key `{ $key }` does not exist here.
    .hint = You can use these keys here: { $known }.
    .nearest = Did you mean `{ $suggestion }`?
ww111 = The key `{ $key }` is missing.
    .hint = Add a line: { $key }: ...
ww112 = The key `{ $key }` appears twice.
    .hint = Keep the line you want and remove the other one.
ww113 = This should be { $expected ->
    [list] a list
    [map] a block of keys
    [bool] true or false
    [integer] a whole number
    [date] a date
   *[text] text
 }, but it is { $found ->
    [list] a list
    [map] a block of keys
   *[other] `{ $found }`
 }.
    .hint = { $expected ->
        [list] Put square brackets around the values: [een, twee]. Or put each value on its own line with a hyphen in front.
        [map] Put each key on its own line, indented below this one.
        [bool] Write true or false, without quotation marks.
        [integer] Write digits only, without quotation marks, full stops or commas.
        [date] Write the date as year-month-day: 2026-11-25.
       *[text] Write one value on this line, without square brackets or hyphens.
    }
ww114 = `{ $value }` is not in the list '{ $vocabulary }'.
    .hint = Choose a value from the list in the folder vocabulaires, or add this one to it.
    .nearest = Did you mean `{ $suggestion }`?
ww115 = `{ $value }` cannot be used here.
    .hint = Choose from: { $known }.
    .nearest = Did you mean `{ $suggestion }`? You can choose from: { $known }.
ww116 = `{ $value }` is not a valid date.
    .hint = Write the date as year-month-day: 2026-11-25.
ww117 = A value is missing here.
    .hint = Fill in the value, or remove the whole line.
ww118 = `{ $value }` cannot be used as { $expected ->
    [slug] part of an address
    [address] an address on this site
   *[url] a web address
 }.
    .hint = { $expected ->
        [slug] Use lower-case letters, digits and hyphens: plan-van-aanpak.
        [address] Begin with a slash and use lower-case letters, digits and hyphens: /toolkit/planevaluatie/.
       *[url] Write the full address: https://www.voorbeeld.nl/pagina.
    }
ww120 = `{ $second }` is not later than `{ $first }`.
    .hint = Correct one of the two dates.

ww201 = `{ $id }` already exists.
    .hint = Give one of the two another name, or remove the duplicate.
ww202 = The address { $address } is already in use{ $other ->
    [none] {""} by a page that the program makes itself
   *[other] {""} by { $other }
 }.
    .hint = Give the file another name or its own `slug`, or remove the alias.
ww203 = The name of this file differs from { $other } only in capital letters.
    .hint = Give one of the two another name: many computers treat them as the same file.
ww204 = The source `{ $key }` is not in referenties.bib.
    .hint = Add the source to referenties.bib, or correct the key.
    .nearest = Did you mean `{ $suggestion }`?
ww205 = The link to `{ $target }` leads nowhere.
    .hint = Check the path: it starts from this file, or from the content folder if it begins with /.
    .nearest = Did you mean `{ $suggestion }`?
ww206 = { $page } has no heading `#{ $anchor }`.
    .hint = It has these headings: { $known }.
    .nearest = Did you mean `#{ $suggestion }`?
ww207 = The image `{ $target }` does not exist or is not an image.
    .hint = Put the file in the content folder and write the path starting from this file.
    .nearest = Did you mean `{ $suggestion }`?
ww208 = There is something here that is not BibTeX: { $reason ->
    [comma] a comma is missing before this field
    [unclosed] the source is not closed
    [expected-value] the value is not in braces or quotation marks
    [unknown-abbreviation] this word is not in braces
    [no-key] the source has no key
    [malformed-command] there is no command after the backslash
    [too-deep] there are too many braces inside each other
   *[other] this cannot be here
 }.
    .hint = A source looks like this, with its key after the first brace: @article{"{"}sleutel, title = {"{"}Titel{"}"}, year = {"{"}2021{"}"}{"}"}. Technical detail: { $detail }.
ww209 = The source `{ $key }` has no field `{ $field }`.
    .hint = Fill in the field; without it the source cannot be shown.
ww210 = { $kind ->
    [tool] A tool
   *[other] A page
 } with the name `{ $value }` does not exist.
    .hint = Write the name of the file, without .md.
    .nearest = Did you mean `{ $suggestion }`?
ww211 = The link to `{ $target }` leads to a page that { $state ->
    [later] will not appear until { $day }
    [expired] has not been on the site since { $day }
   *[draft] is still a draft
 }.
    .hint = Remove the link, or publish the other page.
ww212 = The field `{ $field }` of the source `{ $key }` is missing or cannot be read.
    .hint = Correct the field. Without a year the site shows 'z.d.' (no date).

ww301 = The image `{ $image }` has no description.
    .hint = Write between the square brackets what the image shows: ![Drie mensen in gesprek]({ $image }).
ww302 = This heading skips a level.
    .hint = Begin the heading with { $expected }.
ww303 = A first-level heading (#) cannot be used in the text: that is the title of the page.
    .hint = Begin the heading with ##.
ww304 = The link text `{ $text }` does not say where the link goes.
    .hint = Use the name of the page or document as the link text.
ww305 = HTML cannot be used in the text: `{ $html }`.
    .hint = Use Markdown or a component from the manual. If you want to show a <, write \<.
ww306 = This table has no header row, or a column without a name.
    .hint = Above the table, put a line with the names of the columns, and below that a line |---|---|.
ww307 = The component `{ $name }` does not exist.
    .hint = You can use these components: { $known }.
    .nearest = Did you mean `{ $suggestion }`?
ww308 = { $reason ->
    [missing] The component `{ $name }` needs `{ $argument }`.
    [wrong] `{ $argument }` of the component `{ $name }` cannot be `{ $value }`.
   *[unknown] The component `{ $name }` has no `{ $argument }`.
 }
    .hint = You can use: { $known }. Write a name, an equals sign and a value in quotation marks: naam="waarde".
    .nearest = Did you mean `{ $suggestion }`?
ww309 = { $reason ->
    [open] The component `{ $name }` is not closed.
    [close] This line closes a component that was never opened.
    [crossing] The component `{ $name }` begins in a different place from where it ends, for example inside a list.
    [alone] A component must stand on its own.
   *[malformed] This component is not written correctly.
 }
    .hint = { $reason ->
        [open] Put a line with {"{{"} end {"}}"} below the content, with an empty line before and after it.
        [malformed] Write it like this, on its own line: {"{{"} steps() {"}}"}.
        [close] Remove this line, or open the component above it.
       *[other] Put an empty line above and below the line with braces, and do not indent that line.
    }
ww310 = This address cannot be used: `{ $address }`.
    .hint = Use a path on this site, or an address that begins with https://, mailto: or tel:.
ww311 = The image comes from another site: { $address }.
    .hint = If you are allowed to, save the image in the content folder and refer to that copy.
ww312 = The heading id `{ $id }` has already been used on this page.
    .hint = Give the heading another id.
ww313 = The footnote `{ $label }` has no text.
    .hint = Add a line with the text of the footnote: [^{ $label }]: uw tekst.
ww314 = There is no box `[!{ $kind }]`.
    .hint = You can use these boxes: { $known }.
    .nearest = Did you mean `[!{ $suggestion }]`? You can choose from: { $known }.
ww315 = The reference `[{ $text }]` cannot be read.
    .hint = Write the key of the source: [@sleutel]. With a page number: [@sleutel, p. 12]. For two sources: [@een; @twee].
ww316 = This heading has no text.
    .hint = Write the heading, or remove the line.

ww401 = There is a mistake in a template{ $page ->
    [none] {""}
   *[other] {""} (while making { $page })
 }: { $detail }.
    .hint = Correct the template, or remove it from the folder theme; the program then uses its own template.
ww501 = This page should have been reviewed by { $day }.
    .hint = Check the text and update `reviewed` and `review_due`.

cli-built = { $count ->
    [one] 1 page
   *[other] { $count } pages
 } in { $output }, finished in { $milliseconds } ms (new or changed: { $written }, unchanged: { $unchanged }, removed: { $removed }).
cli-not-built = { $count ->
    [one] 1 error
   *[other] { $count } errors
 }. The site in { $output } has not been changed.
cli-warnings = { $count ->
    [one] 1 warning.
   *[other] { $count } warnings.
 }
cli-nothing-wrong = Found nothing to correct.
cli-no-source = The content folder cannot be opened ({ $detail }). Give the right folder with --content.
cli-locked = A build of this site is already running ({ $detail }). Wait until it has finished.
cli-not-ours = The output folder contains files that watwerkt did not make ({ $detail }). Choose a new folder with --output, or empty this folder first.
cli-symlink = The output folder is a shortcut (symbolic link) ({ $detail }). Give the folder itself with --output.
cli-not-a-folder = The output is not a folder ({ $detail }). Choose another name with --output.
cli-mount-point = The output folder is a mount point and cannot be replaced ({ $detail }). Choose a folder inside it with --output.
cli-nameless = This is not a folder that can be replaced ({ $detail }). Choose a name with --output, such as public.
cli-bad-path = A page cannot be saved ({ $detail }). Give it a shorter or simpler name.
cli-no-space = The disk is full ({ $detail }). The old site is still there.
cli-permission = You do not have permission to save files here ({ $detail }). The old site is still there.
cli-io = The site cannot be saved ({ $detail }). The old site is still there.

skip-link = Skip to main content
main-navigation = Main menu
breadcrumb = Breadcrumb
you-are-here = You are here:
home = Home
contents = On this page
in-short = In brief
previous = Previous
next = Next
neighbours = Previous and next page
footer-navigation = About this site
sources = Sources
all-sources = All sources
all-sources-description = All the sources of this site, with the pages that use them.
source-description = A source of this site, with the pages that use it.
source-label = Source
source-reference = How to cite this source
source-used = Used in
source-used-in-glossary = This source is used only in the glossary.
source-bibtex = BibTeX
sources-used-count = { $count ->
    [one] used on 1 page
   *[other] used on { $count } pages
 }
back-to-text = Back to the text
source-page = More about this source
glossary = Glossary
glossary-description = The words used on this site and what they mean.
terms-on-page = Terms on this page
term-also = Also called
term-own = This site's own definition.
term-see = More about this
term-in-glossary = Go to the glossary
topics = Topics
topics-description = All the pages of this site by topic.
topic-pages = Pages on this topic
page-topics = Topics of this page
related = See also
pages-here = In this section
matrix = Choose your question
matrix-intro = Find your intervention on the left and choose what you want to know. Each box leads to a page with steps.
matrix-intervention = Intervention
matrix-own = Questions with an asterisk (*) are this site's own. The other questions come from the toolkit, in our words.
matrix-own-mark = (this site's own question)
matrix-empty = There is no page about this yet
sections = All sections
news = News
published = Published on
updated = Last updated
reviewed = Last reviewed
review-due = Next review
overdue = Please note: this page may be out of date. It should have been reviewed by
history = What has changed?
conclusion-changed = The conclusion has changed
question = The question for this page
not-found = This page does not exist (any more)
not-found-text = The page may have moved, or the address may not be quite right. You can find most things through these sections:
moved = This page has moved
moved-text = You can now find it here:
external = external link
license = Use of the texts
table = Table
footnote = Footnote
footnotes = Footnotes
task-open = To do
task-done = Done
component-video = Video
contact-mail = Email
contact-phone = Phone
callout-tip = Tip
callout-note = Note
callout-important = Important
callout-warning = Warning
callout-caution = Risk
callout-example = Example
callout-own = Our own advice
field-definition = What is it?
field-aims = What is it for?
field-mechanisms = How might it work?
field-moderators = What makes it stronger or weaker?
field-conditions = What needs to be in place first?
field-harms = What can go wrong?
field-cost = What does it cost?
field-fit = How does it suit a municipality?
field-lessons = What did others learn?
field-unknown = This is not known: we found nothing about it in our sources.
field-tools = Tools
study-reference = The publication
study-findings = What came out?
study-outcome = Outcome
study-direction = Direction
study-effect = Size, as reported
study-certainty = How sure is this?
study-no-effect-size = No number seen
study-harms = Did they look for harm?
study-limitations = What can this study not say?
study-funding = Paid by
direction-positive = As hoped
direction-negative = Against what was hoped
direction-no_effect = No difference found
direction-mixed = Mixed
direction-unclear = Not clear
directness-direct = direct
directness-indirect = indirect
certainty-high = High certainty
certainty-moderate = Moderate certainty
certainty-low = Low certainty
certainty-very_low = Very low certainty
certainty-not_assessed = Not assessed
harms-found = Yes, and possible harm was found.
harms-not_found = Yes, and no harm was found.
harms-not_studied = No, they did not look.
harms-unknown = We do not know: it is not in what we saw of the publication.
tool-items = The points
format-checklist = Checklist
format-format = Template
format-step_plan = Step-by-step plan
format-canvas = Canvas
format-quickscan = Quick scan
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
