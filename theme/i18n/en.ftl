### All texts that a person reads, in English. Every message has a number (ww…) and advice
### (.hint); .nearest names the value that looks most like what is there.

severity-error = error
severity-warning = warning
severity-advice = advice
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
ww008 = An invisible character ({ $character }) turns the direction of the text here. A visitor reads something else than is written.
    .hint = Remove the character: delete the word and the space before it, and type them again.
ww009 = This file can run a program in the browser of a visitor ({ $what }).
    .hint = Make of a drawing an SVG without scripts and without references to elsewhere, or use a PNG. Turn a page into Markdown.

ww101 = There is something here that is not YAML.
    .hint = Check this line and the line above it: each line is a key, a colon, a space and a value (`sleutel: waarde`), and you indent with spaces. Technical detail: { $detail }
ww102 = The value contains a colon and is not in quotation marks.
    .hint = Put the whole value in quotation marks: title: "Beleid: wat werkt".
    .meaning = `title: Policy: what works` has two colons. The program cannot tell where the value begins. Write `title: "Policy: what works"`, with straight quotation marks.
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
    .meaning = A key is misspelt, or belongs to another kind of page. 'De gegevens bovenaan' lists the keys.
ww111 = The key `{ $key }` is missing.
    .hint = Add a line: { $key }: ...
    .meaning = A required key is missing. With a WW110 beside it, it is most likely a typing error: mend that and both are gone.
ww112 = The key `{ $key }` appears twice.
    .hint = Keep the line you want and remove the other one.
ww113 = This should be { $expected ->
    [list] a list
    [map] a block of keys
    [bool] true or false
    [integer] a whole number
    [number] a number
    [count] a count
    [interval] a lowest and a highest number
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
        [number] Write digits only, with a point for the decimals: 0.50.
        [count] Write a whole number without separators: 1931.
        [interval] Write both ends in square brackets, the lowest first: [0.27, 0.73].
        [date] Write the date as year-month-day: 2026-11-25.
       *[text] Write one value on this line, without square brackets or hyphens.
    }
ww114 = `{ $value }` is not in the list '{ $vocabulary }'.
    .hint = Choose a value from the list in the folder vocabulaires, or add this one to it.
    .nearest = Did you mean `{ $suggestion }`?
    .meaning = The word is not in the controlled list. Choose an `id` of the file in the folder `vocabulaires`, or add the word there if it is really new.
ww115 = `{ $value }` cannot be used here.
    .hint = Choose from: { $known }.
    .nearest = Did you mean `{ $suggestion }`? You can choose from: { $known }.
ww116 = `{ $value }` is not a valid date.
    .hint = Write the date as year-month-day: 2026-11-25.
    .meaning = The date is in the wrong order, or does not exist.
ww117 = A value is missing here.
    .hint = Fill in the value, or remove the whole line.
ww118 = `{ $value }` cannot be used as { $expected ->
    [slug] part of an address
    [address] an address on this site
    [mail] a mail address
    [contact] an address for reports
    [https] a secure web address
    [language] the code of a language
   *[url] a web address
 }.
    .hint = { $expected ->
        [slug] Use lower-case letters, digits and hyphens: plan-van-aanpak.
        [address] Begin with a slash and use lower-case letters, digits and hyphens: /toolkit/planevaluatie/.
        [mail] Write the address alone: redactie@voorbeeld.nl.
        [contact] Write a mail address, a web address with https:// or a number as tel:+31-70-1234567.
        [https] Write the full address, with https://.
        [language] Write the code of the language: nl or en.
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
    .meaning = The source that is cited is not there. All sources are in `referenties.bib`.
ww205 = The link to `{ $target }` leads nowhere.
    .hint = Check the path: it starts from this file, or from the content folder if it begins with /.
    .nearest = Did you mean `{ $suggestion }`?
    .meaning = The path is wrong, or the page has another name. A path begins at your own file; `../` goes one folder up.
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
    [guide] A question or result
   *[other] A page
 } with the name `{ $value }` does not exist.
    .hint = { $kind ->
    [guide] Write the id of a question or a result in this file.
   *[other] Write the name of the file, without .md.
 }
    .nearest = Did you mean `{ $suggestion }`?
ww211 = The link to `{ $target }` leads to a page that { $state ->
    [later] will not appear until { $day }
    [expired] has not been on the site since { $day }
   *[draft] is still a draft
 }.
    .hint = Remove the link, or publish the other page.
    .meaning = A reader would come to an empty page. So nothing can link to a draft, or to a page that is not on the site yet or any more.
ww212 = The field `{ $field }` of the source `{ $key }` is missing or cannot be read.
    .hint = Correct the field. Without a year the site shows 'z.d.' (no date).
ww221 = { $part ->
    [question] This question has fewer than two answers.
   *[answer] This answer leads nowhere.
 }
    .hint = { $part ->
    [question] Give at least two answers, each with text: and to:.
   *[answer] Add `to:` with the id of a question or a result.
 }
ww222 = This answer leads back to the question `{ $id }`, which the reader answered already.
    .hint = Let the answer lead to a later question or to a result.
ww223 = Two answers lead to `{ $id }`. A reader cannot see then how they came there.
    .hint = Make a second question or result with an id of its own, and write the reasons that fit that answer.
ww224 = No answer leads to `{ $id }`.
    .hint = Name it in the `to:` of an answer, or remove it.
ww225 = The result `{ $id }` names no page.
    .hint = Add pages: with two or three pages, each with page:, reason: and origin:.
ww226 = A sixth question follows this answer; a reader does not answer more than { $most }.
    .hint = Let the answer lead to a result, or make one question of two.
ww227 = This text is from a source, by its origin:, and names none.
    .hint = Add the source, such as [@key], or write origin: own if the advice is your own.

ww301 = The image `{ $image }` has no description.
    .hint = Write between the square brackets what the image shows: ![Drie mensen in gesprek]({ $image }).
ww302 = This heading skips a level.
    .hint = Begin the heading with { $expected }.
    .meaning = After `##` comes `####`, say. Who has the page read aloud thinks that something is missing.
ww303 = A first-level heading (#) cannot be used in the text: that is the title of the page.
    .hint = Begin the heading with ##.
ww304 = The link text `{ $text }` does not say where the link goes.
    .hint = Use the name of the page or document as the link text.
    .meaning = Who reads or hears only the links does not know where they lead. Make the name of the page or document the link.
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
    .meaning = An empty line is missing above or below a line with braces, or `{"{{"} end {"}}"}` is not there. Do not indent the line either.
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
ww317 = The address { $address } mixes letters of two alphabets and so looks like another one.
    .hint = Type the address yourself, or copy it from the bar of the browser. If it is right all the same, write the name in the form that begins with xn--.

ww401 = There is a mistake in a template{ $page ->
    [none] {""}
   *[other] {""} (while making { $page })
 }: { $detail }.
    .hint = Correct the template, or remove it from the folder theme; the program then uses its own template.
ww501 = This page should have been reviewed by { $day }.
    .hint = Check the text and update `reviewed` and `review_due`.
ww502 = This rating was valid until { $day }.
    .hint = Find out whether there is a new rating. Update `date` and `valid_until`, or remove the rating.
ww503 = This study is used nowhere: it has no intervention type and no page cites it.
    .hint = Add `intervention_types`, or cite it on a page as `[@{ $key }]`.
ww504 = { $state ->
    [expired] The file security.txt expired on { $day }.
   *[soon] The file security.txt expires on { $day }.
 }
    .hint = See whether the contact still holds and choose a new day for `expires`, at most a year ahead.
ww601 = A count of 0 is not possible here.
    .hint = Leave out the key if the number is not known.
ww602 = The value { $value } is outside the interval [{ $low }, { $high }].
    .hint = Check the numbers in the publication. Often a minus sign or a comma was copied wrongly.
ww603 = This finding is not that sure: the rule allows `{ $at_most }` at most.
    .hint = The design `{ $design }` and how much you saw of the publication set the limit; each reason in `lowered_by` takes off one step. Write `{ $at_most }` or lower.
    .meaning = How certain a finding may be follows from the design of the study, from what was seen of it and from the reasons at `lowered_by`. The rule is on the site.
ww604 = The result of this study was not seen, and yet there is a result here.
    .hint = Write `direction: unclear` and leave out `effect`. If you did see the result, change `seen`.
ww605 = This study has findings but no `design`.
    .hint = Choose the design from the list of designs; it decides how sure a finding can be.

ww701 = The columns of this table are separated by { $found ->
    [tab] tabs
   *[semicolon] semicolons
 } and not by commas.
    .hint = Save the table as CSV with commas. In Excel: Save as, CSV UTF-8; if Excel then chooses semicolons, set the list separator to a comma under Options, Advanced.
ww702 = { $count ->
    [one] This column is missing
   *[other] These columns are missing
 } in the table: { $columns }.
    .hint = The first line names the columns, each with exactly this name. Their order is free, and a column may stay empty.
ww703 = The number `{ $value }` has a comma.
    .hint = Write a point: `{ $better }`.
ww704 = The column `{ $column }` holds no number but `{ $value }`.
    .hint = { $column ->
    [n] Write only how many, without points or words, or leave the cell empty.
   *[other] Write only the number, with a point, or leave the cell empty.
 }
ww705 = This row has { $found } cells, and the table has { $expected } columns.
    .hint = A text with a comma stands between quotation marks. Look also for a quotation mark too many or too few.
ww706 = `{ $value }` is not in the list '{ $vocabulary }' and is left out.
    .hint = Write a word of the list, or add this word as a synonym to one term in the folder vocabulaires.
    .nearest = Did you mean `{ $suggestion }`?
ww707 = This row makes no finding: { $reason ->
    [outcomes] `{ $value }` is more than one outcome ({ $found })
    [design] `{ $value }` is not in the list of designs
   *[outcome] `{ $value }` is not in the list of outcomes
 }.
    .hint = { $reason ->
    [outcomes] Make a row for each outcome.
   *[other] Write a word of the list, or add this word as a synonym to one term in the folder vocabulaires.
 }
    .nearest = Did you mean `{ $suggestion }`?
ww708 = { $state ->
    [empty] This row has no key.
   *[unknown] The source `{ $key }` is in neither bibliography.
 }
    .hint = Add the publication to the BibTeX file and write its key in this column.
    .nearest = Did you mean `{ $suggestion }`?
ww709 = The source `{ $key }` is in { $file } already, and reads otherwise there.
    .hint = The source of the site stays as it is. If this is another publication, give it another key.
ww710 = `{ $value }` is no direction.
    .hint = Choose from: { $known }.
    .nearest = Did you mean `{ $suggestion }`?
ww711 = `{ $value }` is no web address and is left out.
    .hint = A web address begins with https:// and has no spaces.
ww712 = { $state ->
    [taken] `{ $key }` needs the file { $file }, which is there for another page.
   *[nameless] The key `{ $key }` gives no file name.
 }
    .hint = Give the publication another key in both files, with letters and digits.
ww713 = A count of 0 is left out.
    .hint = How many people or studies there were is then not known. Say it in the text if need be.
ww714 = The table gives { $found } as the year of `{ $key }`, and the source { $year }.
    .hint = The site shows the year of the source. Correct what is wrong.
ww715 = { $reason ->
    [measure] This number has no measure.
    [half] Only one end of this interval is given.
    [order] The lower end of this interval is above its upper end.
    [outside] This number is outside its interval.
   *[alone] Here is an interval without a number in `effect`.
 }
    .hint = { $reason ->
    [measure] Write in `effect_measure` what the number is, such as `Cohen's d`.
   *[other] Compare the numbers with the publication.
 }
ww716 = The site has no folder for studies.
    .hint = Write in this file under `kinds` which folder it is: `onderzoek: study`.
ww801 = This sentence has { $count } words: ‘{ $begin }’
    .hint = Make two sentences of it, or leave out what the reader can do without. At most 25 words reads well; 15 on average.
ww802 = { $passives } of { $sentences } sentences are passive. The first: ‘{ $begin }’
    .hint = Say who does it: not 'het plan wordt getoetst' but 'de gemeente toetst het plan'.
ww803 = ‘{ $word }’ is a hard word{ $count ->
    [one] {""}
   *[other] {" "}({ $count } times)
 }. Easier: { $alternatives }.
    .hint = Replace the word, or explain it in begrippen.yaml.
ww804 = The abbreviation ‘{ $short }’ is not explained here.
    .hint = Write it in full the first time, with the abbreviation in brackets. Or put the abbreviation in begrippen.yaml.
ww805 = This paragraph has { $count } words: ‘{ $begin }’
    .hint = Split the paragraph: one subject each, at most 100 words.
ww806 = There are { $count } words without a heading here: ‘{ $begin }’
    .hint = Add a heading (##), so that readers can find their way by eye.
ww807 = This sentence seems to be English: ‘{ $begin }’
    .hint = Translate the sentence, or put it in the component quote. If the whole page is English, put `language: en` at the top.
ww808 = ‘{ $found }’ looks like a telephone number.
    .hint = If it belongs to a person, take it out or use the number of the organisation. If it is a general number, accept this advice with a reason.
ww809 = ‘{ $found }’ may be a citizen service number: it passes the eleven test.
    .hint = Take it out at once if it belongs to a person, from old versions too. If it is something else, accept this advice with a reason.
ww810 = ‘{ $found }’ is a private mail address.
    .hint = Use an address of the organisation, preferably of a department.
ww811 = The image `{ $image }` is { $kilobytes } kB.
    .hint = Make the image smaller than 300 kB: at most 1600 pixels wide, as JPEG or WebP.
ww812 = { $ink } on { $paper } has too little contrast in the { $scheme ->
    [dark] dark
   *[light] light
 } scheme: { $contrast } where { $needed } is needed.
    .hint = Choose a darker or lighter colour for one of them.
ww813 = No other page leads here, only the list of its own section.
    .hint = Link to it from a page where the reader needs this.
ww814 = `{ $other }` has this title too: ‘{ $title }’.
    .hint = Give every page its own title. Otherwise search results cannot be told apart.
ww815 = { $percent }% of this text is also in `{ $other }`.
    .hint = Put the shared text on one page and link to it.
ww816 = This page names no source at all.
    .hint = Put a source with facts: `[@key]`. If all of it is your own advice, accept this advice for that reason.
ww817 = { $code } is accepted here, but there is no such advice (any more).
    .hint = Remove this line under `accept`.
ww818 = This link does not work: { $address } ({ $answer }).
    .hint = Look for the new address, link to an archive, or take the link out.
ww819 = This link cannot be checked: { $address } ({ $answer }).
    .hint = Open the link yourself. Some sites refuse programs.
ww820 = The description of the open data is not complete. Missing: { $keys }.
    .hint = Add to watwerkt.yaml what is missing: `publisher: { "{" }name: Your organisation{ "}" }`, `license: CC-BY-4.0`, `data_themes: [SOCI]`.
ww901 = The address { $address } was published once and leads nowhere now.
    .hint = Put at the top of the page that takes its place:
        aliases:
          - { $address }
    .nearest = Did the page move to { $suggestion }? Put at its top:
        aliases:
          - { $address }
    .meaning = Somebody may have kept the address, or another site may link to it. So an address that was online cannot just vanish.
ww902 = The heading `#{ $heading }` was on `{ $page }` and is no more. Links to it now arrive at the top of the page.
    .hint = Give the heading that takes its place the old mark: `## The heading { "{" }#{ $heading }{ "}" }`.
ww903 = This line of adressen.lock cannot be read.
    .hint = Put the file back from version control. `watwerkt release` writes it; it must not be changed by hand.

cli-built = { $count ->
    [one] 1 page
   *[other] { $count } pages
 } in { $output }, finished in { $milliseconds } ms (new or changed: { $written }, unchanged: { $unchanged }, removed: { $removed }; { $size } kB).
cli-not-built = { $count ->
    [one] 1 error
   *[other] { $count } errors
 }. The site in { $output } has not been changed.
cli-explain = More about a message: watwerkt explain { $code }
cli-warnings = { $count ->
    [one] 1 warning.
   *[other] { $count } warnings.
 }
cli-slowest = Slowest pages:
stage-advice = advice
stage-check = check
stage-export = files for search
stage-gather = count words for search
stage-index = search index (while pages are made)
stage-ledger = keep addresses
stage-links = links to other sites
stage-manifest = checksums
stage-markdown = compile texts
stage-parse = parse files
stage-prepare = look at the output folder
stage-publish = put the site in place
stage-read = read files
stage-related = related pages
stage-render = make and write pages
stage-site = assemble the site
stage-theme = load the theme
cli-nothing-wrong = Found nothing to correct.
cli-check-counts = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }, { $advice ->
    [one] 1 piece of advice
   *[other] { $advice } pieces of advice
 }.
cli-check-codes = Advice by kind: { $codes }.
cli-advice-later = Advice follows when the errors are gone.
cli-checking-links = Checking { $count ->
    [one] 1 link to another site
   *[other] { $count } links to other sites
 }...
cli-readability = Readability (an indication; a formula does not tell whether a text is clear). Higher is easier.
cli-readability-head =   words  words a sentence  Flesch-Douma  Leesindex A  page
cli-external = Links cannot be checked ({ $detail }).
cli-line = line { $line }
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
cli-interrupted = Stopped. The old site is still there.
cli-io = The site cannot be saved ({ $detail }). The old site is still there.
cli-import-study = new study: { $path }
cli-import-source = new source: { $key }
cli-import-there = already there: { $path }
cli-import-refused = refused row: line { $line }
cli-imported = { $count ->
    [one] 1 new study
   *[other] { $count } new studies
 }, new sources: { $sources }, studies already there: { $there }, rows left out: { $refused }. The new pages are drafts (`draft: true`).
cli-import-nothing-new = Nothing new: all studies and sources are there already. Nothing was changed.
cli-import-plan = Dry run: nothing was written. New studies: { $studies }, new sources: { $sources }, studies already there: { $there }, refused rows: { $refused }.
cli-not-imported = { $count ->
    [one] 1 error
   *[other] { $count } errors
 }, refused rows: { $refused }. Nothing was written.
cli-no-file = The file cannot be read ({ $detail }).
cli-changed = Somebody else wrote to the content folder at the same time ({ $detail }). Nothing was changed; try again.
cli-not-written = The files cannot be written ({ $detail }). Nothing was changed.
cli-new-made = Made { $path }. It is a draft (`draft: true`): visitors do not see it yet.
cli-new-source = Source added to referenties.bib: { $key }
cli-new-term = Put `{ $id }` in the list of intervention types too, or the page gets no profile:
    .lines =
        { "  " }- id: { $id }
        { "    " }label: ...
cli-new-ask-title = Title:
cli-new-ask-definition = What is it, in one sentence?
cli-new-ask-key = Key of the publication in referenties.bib:
cli-new-no-title = Give a title with --title.
cli-new-taken = There is a page { $detail } already. Choose another name with --slug.
cli-new-nameless = No file name can be made of the title ‘{ $detail }’. Give one with --slug.
cli-new-no-folder = No folder is for pages of this kind ({ $detail }). Put one in watwerkt.yaml under `kinds`, or give a folder with --section.
cli-new-other-kind = The folder `{ $detail }` is for pages of another kind. Choose another folder with --section.
cli-new-no-reference = Which publication is the study about? Give its key with --key, or a file with --bibtex. To choose from: { $detail }
cli-new-content = The content has errors. Nothing was made.
cli-init-made = { $count ->
    [one] 1 file
   *[other] { $count } files
 } made in { $folder }. What next:
cli-init-not-empty = This folder is not empty ({ $detail }). Choose a new folder; nothing is ever overwritten.

cli-fault = This is a fault in watwerkt, not in your texts: { $fault }
    The site that was there is still there. Report the fault to the makers, with this line, the command
    that you gave and if possible the file that you were working on. Version { $version }, { $system }.

help = Compiles Markdown and data into a static website.
    .examples =
        watwerkt init my-site         a new site, which explains itself
        watwerkt build                build the site, in the folder public
        watwerkt check                see what is wrong or could be better
        watwerkt new chapter          a new page; the program asks for the rest
        watwerkt check --help         about one command
help-build = Builds the site. With an error in it nothing is written and the old site stays.
    .examples =
        watwerkt build
        watwerkt build --drafts --output trial     with drafts, in the folder trial
        watwerkt build --date 2027-01-01           as the site looks on that day
help-check = Says what is wrong and what could be better, and writes nothing. Advice stops nothing. If an advice does not fit a page, put `accept` at its top with the code and a reason.
    .examples =
        watwerkt check                             errors, warnings and advice
        watwerkt check --level warning             without advice
        watwerkt check --readability               how hard each page is to read
        watwerkt check --external                  links to other sites as well
        watwerkt check --format sarif > check.sarif
help-check-level = The least that is told: errors only, warnings too, or advice as well.
help-check-strict = End with code 1 on warnings and advice too.
help-check-external = Ask other sites whether the links to them still work.
help-check-cache = Folder that keeps the answers of other sites.
help-check-pause = Seconds between two questions to one site.
help-check-readability = Show how hard each page is to read, the hardest first.
help-new = Makes a new page as a draft. On a terminal the program asks for what is missing.
    .examples =
        watwerkt new chapter --title "Wie doet er mee?"
        watwerkt new study --bibtex new.bib        fills in title and source
        watwerkt new type --title Huisbezoek --definition "Bij mensen thuis praten."
        watwerkt new tool --title "Vijf stappen" --tool-format step_plan
help-new-kind = The kind of page: chapter, study, intervention type, tool, message or plain page.
help-new-section = Folder in the content folder. Without it: the first folder of this kind.
help-new-description = One sentence about the page, for lists and search engines.
help-new-definition = What an intervention type is, in one sentence.
help-new-tool-format = What a tool looks like.
help-new-bibtex = File with the publication of a study; it is added to referenties.bib.
help-new-key = Key of the publication of a study.
help-new-date = Date of a message, as year-month-day. Without it: today.
help-init = Makes a small site that builds and explains itself. Nothing is ever overwritten.
    .examples =
        watwerkt init my-site --title "Wat werkt in onze wijk"
help-init-folder = Folder for the site: a new one, or one without files.
help-init-title = Name of the site.
help-init-date = Day on which the site is made, as year-month-day. Without it: today.
help-import = Makes content of files that come from elsewhere.
help-import-studies = Makes drafts of study pages from a table of findings. Pages that are there stay as they are.
    .examples =
        watwerkt import studies studies.csv --bib sources.bib --dry-run
help-import-studies-table = Table with one finding in each row, as CSV in UTF-8 with commas.
help-import-studies-bibliography = Bibliography with the publications of the table.
help-import-docx = Makes a draft of a Word file, with its pictures. Needs pandoc. What cannot come along is shown; comments and tracked changes are never lost.
    .examples =
        watwerkt import docx piece.docx --to toolkit --dry-run
        watwerkt import docx piece.docx --to toolkit --title "A short title"
help-import-docx-file = The Word file.
help-import-docx-section = Folder in the content folder for the page and its pictures.
help-search = Searches the site as visitors do.
    .examples =
        watwerkt search "theater op school"
        watwerkt search ouders --filter interventietype=gezin --limit 5
        watwerkt search weerbaarheid --explain     why a page was found
help-search-query = What to search for. Words "in quotes" belong together; -word leaves pages out.
help-search-filters = Only pages with this value, such as interventietype=sleutelfiguren.
help-search-limit = The most pages to show.
help-search-order = Which pages come first.
help-search-explain = Show what each word stands for and what every score is made of.
help-export = Makes files for other programs.
help-export-search = Writes documents and settings for a search service, for a site that outgrows files.
    .examples =
        watwerkt export search --target opensearch --to service
help-export-search-target = The service.
help-export-search-to = Folder that the files are written to.
help-import-studies-partial = Leave rows with errors out and take the others.
help-serve = Shows the site in a browser and follows every change of a file. Only this computer can reach it.
    .examples =
        watwerkt serve --open                      the site in your browser
        watwerkt serve --drafts                    with drafts
        watwerkt serve --poll                      for folders on a network drive
help-serve-port = Port on this computer. Without it: 1111, or the next one that is free.
help-serve-open = Open the site in your browser.
help-serve-poll = Look for changes every so many milliseconds; for folders whose changes the system does not tell.
help-serve-quiet-ms = How many milliseconds no file may change before the site is made anew.
help-explain = Says what the number of a message means and what you can do.
    .examples =
        watwerkt explain WW114
help-explain-code = The number, such as WW114.
help-completions = Prints a script with which your terminal completes commands.
    .examples =
        watwerkt completions bash > ~/.local/share/bash-completion/completions/watwerkt
        watwerkt completions fish > ~/.config/fish/completions/watwerkt.fish
help-completions-shell = The shell.
help-man = Prints the manual page of the program or of one command, for the program man.
    .examples =
        watwerkt man > watwerkt.1
        watwerkt man check | man -l -
help-man-command = The command. Without it: the program as a whole.
help-any-content = Folder with watwerkt.yaml and the pages.
help-any-theme = Folder with files that replace those of the theme; need not exist.
help-any-output = Folder that the site is written to.
help-any-base-url = Address of the site, in place of the one in watwerkt.yaml.
help-any-date = Day to build for, as year-month-day. Without it: today in Amsterdam.
help-any-drafts = Build drafts too, and pages that are not published yet.
help-any-threads = Number of threads. Without it: one for each core.
help-any-timings = Show how long each stage took and which pages were slowest.
help-any-verbose = Tell step by step what the program does.
help-any-format = How problems are printed.
help-any-language = Language of messages and help.
help-any-title = Title of the page.
help-any-slug = Name of the file, without .md. Without it: made of the title.
help-any-dry-run = Show what would come, and write nothing.
help-any-no-search = Leave out the search page, its index, and related pages.
help-help = Show this help.
help-version = Show the version.
help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-options = Options
help-heading-arguments = Arguments
help-heading-examples = Examples:
help-value-command = COMMAND
help-value-options = OPTIONS
help-default = [default: { $list }]
help-choices = [possible: { $list }]
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-extra = EXAMPLES
man-version = VERSION
usage-unknown-argument = There is no option `{ $word }` here.
usage-unknown-command = There is no command `{ $word }`.
usage-value = The value `{ $value }` does not fit { $word }.
usage-missing = Missing here: { $word }
usage-twice = The option { $word } is there twice, or does not go with another option.
usage-suggestion = Did you mean: { $suggestion }?
usage-help = For help: put --help after the command.

release-title = Release { $tag } of { $day }
release-first = This is the first release.
release-since = What changed since release { $tag }.
release-nothing = Nothing changed that a reader must know.
release-conclusions = Other conclusions
release-conclusion = { $about }: was { $was }, is now { $now }.
release-changes = Changes
release-new = New pages
release-moved = Moved
cli-released = Release { $tag }: { $files } files, { $addresses } addresses (new: { $new }). Keep adressen.lock and the folder { $notes } with the content. With Git:
cli-not-released = { $count ->
    [one] 1 error
   *[other] { $count } errors
 }. No release was made.
cli-release-drafts = A release holds no drafts: leave out --drafts.
cli-release-tag = ‘{ $detail }’ cannot be a name. Use letters, digits, points and hyphens.
cli-release-taken = There is a release { $detail } already. Give another name with --tag.
cli-release-earlier = The last release is of a later day ({ $detail }). Do not give an earlier day with --date.
help-release = Makes a release: builds the site, keeps every address in adressen.lock and writes down what changed, with a checksum (SHA-256) of each file.
    .examples =
        watwerkt release
        watwerkt release --tag v1.2
        cd public && sha256sum -c ../uitgaven/v1.2.sha256
help-release-tag = Name of the release. Without it: the day.
help-release-notes = Folder for the changes and the checksums.

new-description = To do: one sentence about this page, for lists and search engines.
new-definition = To do: what it is, in one sentence.

word-alt = To do: what can be seen here?
word-column = Column
word-insertion-label = inserted by
word-deletion-label = deleted by
word-comment-label = comment of
word-report = Not everything can come along from Word. Go over this:
word-insertion = Tracked change: inserted (the text is on the page)
word-deletion = Tracked change: deleted (the text is not on the page)
word-comment = Comment (kept as an invisible note at its paragraph)
word-no-alt = Picture without a description (describe on the page what can be seen)
word-picture = Picture that browsers do not show (save it as PNG or JPEG)
word-table = Table that became simpler (go over headers, merged cells and lists)
word-style = Formatting that fell away: underlined, small capitals, raised or lowered
word-heading = Heading that got another level
word-link = Link inside the Word file, or of a kind that is not allowed (only its text is left)
word-formula = Formula (on the page as code)
word-other = Part without a translation
word-unseen = pandoc does not read headers, footers, text boxes, charts and SmartArt. See in the Word file whether there were any.
word-mend = The page is there, but the site builds again only when this is mended.
word-ask-alt = What can be seen in { $image }?
word-would = Dry run: nothing was written. The page would be { $path }.
word-pictures = Pictures beside it: { $pictures }
cli-no-pandoc = A Word file needs the program pandoc. Install it from pandoc.org (on Debian: apt install pandoc) and try again.
cli-no-word = This Word file cannot be read ({ $detail }). Save it again in Word as .docx.
cli-word-taken = There is a file { $detail } already. Choose another name with --slug.
cli-word-studies = The folder `{ $detail }` is for studies, and a study needs a publication. Use `watwerkt new study`.

import-heading-studied = What was studied?
import-note-studied = To the editor: this text is still to be written. Say who took part, what they got and how the researchers measured. Then take this note away.
import-heading-found = What came out?
import-note-found = To the editor: this text is still to be written. Sum up the findings above, with their source. Check every finding, then take this note away.
import-heading-meaning = What does this mean for you?
import-note-meaning = To the editor: this text is still to be written. Say what a reader can do with this and what not. Then take this note away, and `draft` after it.
import-why-limit = This is the most that the rule of this site allows for this design and for what was seen of the publication
import-why-not-assessed = Nobody has judged the certainty yet

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
all-sources-text = All the sources of this site, with the pages that use them.
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
glossary-text = The words used on this site and what they mean.
terms-on-page = Terms on this page
term-also = Also called
term-own = This site's own definition.
term-see = More about this
glossary-letters = Terms by letter
whole-title = everything on one page
whole-text = All chapters below each other, to print or to read in one go.
whole-link = Everything on one page, to print
term-in-glossary = Go to the glossary
topics = Topics
topics-text = All the pages of this site by topic.
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
study-findings = The findings
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
step-choose = Choosing: what is known?
step-carry-out = Carrying out: what do you need?
step-evaluate = Evaluating: how do you find out whether it works?
symbol-positive = ▲
symbol-negative = ▼
symbol-may_harm = ▼
symbol-mixed = ◆
symbol-no_effect = =
symbol-unclear = ?
symbol-unknown = ?
symbol-not_studied = ○
conclusion-positive = As hoped
conclusion-positive-text = The results point in the direction that was hoped for.
conclusion-mixed = Mixed
conclusion-mixed-text = The results contradict each other, or one study found gains and losses at once.
conclusion-no_effect = No difference found
conclusion-no_effect-text = Researchers looked and saw no difference. With a small study, there may still be one.
conclusion-may_harm = May do harm
conclusion-may_harm-text = There is a result that goes against what was intended, and no result as hoped to set against it.
conclusion-unknown = Unknown
conclusion-unknown-text = There is a study or a report, but its outcome is not clear, no measurement, or out of our reach.
conclusion-not_studied = Not studied
conclusion-not_studied-text = We did not find a single study of this outcome.
not-assessed-text = There is nothing to weigh, as with an association, a guideline or a result we did not see.
tally-positive = { $count } as hoped
tally-mixed = { $count } mixed
tally-no_effect = { $count } with no difference
tally-may_harm = { $count } may do harm
tally-unknown = { $count } unknown
tally-not_studied = { $count } not studied
studies-count = { $count ->
    [one] 1 study
   *[other] { $count } studies
 }
overviews-count = { $count ->
    [one] of which 1 is an overview
   *[other] of which { $count } are overviews
 }
domestic-count = { $count ->
    [0] none in the Netherlands
   *[other] { $count } in the Netherlands
 }
newest-in = Newest: { $value }.
no-studies = No studies found
no-year = No year
year = Year
study-one = Study
intervention-type = Intervention type
types-title = What works? What we know about each intervention type
types-intro = No overall score and no ranking: for each outcome you can read which way the research points, and how sure that is. Much has not been studied. We say that too.
types-studies = Studies
types-known = Outcomes
types-surest = Surest conclusion
other-orders = Other orders
intervention-types = All intervention types
intervention-types-text = What is known about each kind of intervention? In the order of the toolkit and the report.
intervention-types-short = Usual order
intervention-types-naam = Intervention types by name
intervention-types-naam-text = All kinds of intervention in alphabetical order, with what is known about them.
intervention-types-naam-short = By name
intervention-types-zekerheid = Intervention types by certainty
intervention-types-zekerheid-text = The kinds of intervention with the surest conclusion come first. Sure is not the same as good: a sure conclusion can also be that there is no difference.
intervention-types-zekerheid-short = Surest first
intervention-types-onderzoeken = Intervention types by number of studies
intervention-types-onderzoeken-text = The most studied kinds of intervention come first.
intervention-types-onderzoeken-short = Most studies first
intervention-types-nieuwste = Intervention types by newest study
intervention-types-nieuwste-text = The kinds of intervention with the newest study come first.
intervention-types-nieuwste-short = Newest study first
evidence-map = Evidence map
evidence-map-text = The kind of intervention is on the left, the outcome at the top. In each box you can read which way the research points, how sure that is and how many studies there are.
gaps = What do we not know?
gaps-text = The empty boxes of the evidence map: what nobody has studied, as far as we found.
gaps-count = Of the { $value } boxes of the evidence map, { $count } are empty.
gaps-unseen = { $count ->
    [one] In 1 other box there is research, but the result is unknown.
   *[other] In { $count } other boxes there is research, but the result is unknown.
 }
gaps-meaning = An empty box does not mean that an intervention does not work. It means that nobody knows. Are you going to carry it out anyway? Then your evaluation is especially valuable.
gaps-none = Every outcome here has been studied at least once.
timeline = Studies by year
timeline-text = All the studies on this site, newest year first.
comparison = Compare
comparison-text = Put kinds of intervention side by side.
comparison-about = About
comparison-choose = Choose two to four
comparison-one = Choose at least two. The comparison will then appear below.
comparison-many = The comparison is below. No more than four can be shown side by side.
comparison-shown = The comparison is below. You can share the address of this page.
comparison-pairs = Two side by side
pairwise-text = What is known about these two kinds of intervention, for each outcome?
and = and
or = or
pair-text = Pages about both this kind of intervention and this target group.
pair-apart = Each separately
per-group = By target group
profile-conclusion = Conclusion
profile-based-on = Based on
profile-table = Conclusion for each outcome
profile-studies = { $count ->
    [one] We found 1 study of this kind of intervention.
   *[other] We found { $count } studies of this kind of intervention.
 }
profile-overviews = { $count ->
    [0] None is an overview of studies.
    [one] One of them is an overview of other studies.
   *[other] { $count } of them are overviews of other studies.
 }
profile-domestic = { $count ->
    [0] None was done in the Netherlands.
    [one] One was done in the Netherlands.
   *[other] { $count } were done in the Netherlands.
 }
profile-none = We found no studies of this kind of intervention. So it is not known whether it works.
profile-gaps = { $count ->
    [one] 1 outcome has not been studied.
   *[other] { $count } outcomes have not been studied.
 }
profile-findings = Study by study
profile-findings-table = { $count ->
    [one] The same data in a table (1 finding)
   *[other] The same data in a table ({ $count } findings)
 }
profile-about-research = What overviews say about the research
profile-countries = Where has it been studied?
profile-no-countries = No country is known for any of the studies.
profile-ratings = Ratings by others
profile-no-ratings = We found no rating by an accreditation committee or database.
ratings-apart = This is how the organisation itself puts it. These ratings do not count towards our conclusions.
rating-until = valid until
rating-source = The rating itself
rating-expired = This rating is no longer valid.
judgement = Judgement of the editors
judgement-because = Reason
profile-delivery = Research on carrying it out
profile-data = This data as JSON
profile-rule = Calculated with evidence rule { $value }.
method = How we weigh evidence
memo = Council memo
memo-text = One sheet of paper for the council or its executive: what is known, how sure it is, and from which sources.
memo-for = Make a council memo
memo-state = As at
memo-version = Version { $value }.
memo-evidence = What does the research say?
memo-studies = The studies
memo-caveat = Example site, not a government website. Check the sources before you use this document.
compare-this = Compare with another intervention
evaluate-general = There are no separate pages about evaluating this kind of intervention. Use the general ones.
harm-found = Yes: possible harm was found.
harm-not_found = They looked for harm and did not find it.
harm-not_studied = They did not look for harm.
harm-unknown = We do not know whether they looked for harm.
harm-looked = Studies that looked for it, as far as we saw: { $count } of { $value }.
harm-found-in = Found in { $count }.
harm-short-found = Yes, possibly found
harm-short-not_found = Yes, not found
harm-short-not_studied = Not studied
harm-short-unknown = Unknown
finding-does-not-count = Does not count towards a conclusion.
lowered-by = Less sure because of
study-not-seen = We did not see the result of this study. Below you can read only what was studied.
study-no-findings = We did not take any finding from this study.
study-no-limitations = The source we saw does not mention any limitations.
study-sample = Who took part
study-quality = Quality according to the source
study-seen = What we saw
seen-full_text = The whole publication
seen-summary = The summary or an official page
seen-existence = Only that the study exists, or how it was designed
cite-as = Save as { $value }
cell-findings = The findings
outcome-per-type = By intervention type
key = What do the words mean?
picture-directions = Direction of each finding
picture-directions-text = Each row is a finding. Triangle pointing up: as hoped. Triangle pointing down: against what was hoped. Diamond: mixed. Two bars: no difference. Question mark: not clear. The more filled circles, the surer.
picture-directions-caption = ▲ as hoped, ▼ against what was hoped, ◆ mixed, = no difference, ? not clear. The more filled circles, the surer.
picture-study = Study and outcome
picture-certainty = Certainty
picture-forest = Reported effects
picture-forest-text = Each dot is an effect as it was reported; the line beneath it is the line of no effect. A horizontal line is a confidence interval, if one was reported.
picture-forest-caption = Each dot is a number as the publication reports it. An interval is shown only if it was reported.
picture-timeline = Studies per year
picture-timeline-text = Each circle is a study. An open circle is an overview of studies.
rule-title = Evidence rule { $value }
rule-since = In force since
rule-intro = These tables come from the file the program calculates with.
rule-designs = The most a design allows
rule-design = Design
rule-group = What can it tell us?
rule-at-most = At most
rule-why = Why
rule-seen = The most our reading allows
rule-lowering = Each of these reasons is one step less sure
rule-conclusions = From findings to a conclusion
rule-conclusions-intro = All findings on the same outcome are put together. The first rule that fits applies.
rule-has = There is
rule-lacks = There is no
rule-doubts = A conclusion is as sure as the surest finding that points the same way; for ‘mixed’ all findings count. Each of these reasons takes off one step:
rule-apart = About the research itself, and not about an effect, are
group-effect = An effect
group-experience = Experiences
group-overview = An overview of studies
group-background = Background; does not count
data-dictionary = Data and dictionary
data-dictionary-text = All the data of this site as files, with the meaning of each column.
data-files = The files
data-csv = The CSV files are in UTF-8, with commas between the columns. Several values in one cell are separated by a semicolon. Numbers have a decimal point.
data-column = Column
data-meaning = Meaning
data-holds = Content
data-catalogue-text = Data about research on preventing radicalisation.
data-studies = Studies
data-studies-text = One row per study.
data-findings = Findings
data-findings-text = One row per finding: one outcome of one study.
data-interventies = Intervention types
data-interventies-text = For each intervention type, the profile calculated with the evidence rule. Only as JSON.
holds-text = Text
holds-integer = Whole number, or empty if it is not known
holds-number = Number, or empty if it was not reported
holds-bool = true or false
holds-date = Date, year-month-day
holds-url = Web address
holds-urls = Web addresses
holds-term = A term from a list on this site
holds-terms = Terms from a list on this site
holds-studies = Ids of studies
holds-seen = full_text, summary or existence
holds-harms = found, not_found, not_studied or unknown
holds-directness = direct or indirect
holds-direction = positive, negative, no_effect, mixed or unclear
holds-certainty = high, moderate, low, very_low or not_assessed
holds-countries = The number of studies for each country
holds-outcomes = For each outcome: conclusion, certainty, doubts, studies, overviews and findings
holds-harm = status, looked and found
column-studies-id = Id of the study
column-studies-title = Title of the page
column-studies-url = Address of the page
column-studies-reference = Key of the publication in the list of sources
column-studies-authors = Authors
column-studies-year = Year of the publication
column-studies-doi = DOI
column-studies-source_url = Address of the publication
column-studies-seen = What we saw of the publication
column-studies-seen_at = Where we saw it
column-studies-intervention_types = Intervention types
column-studies-target_groups = Target groups
column-studies-prevention_level = Prevention levels
column-studies-settings = Settings
column-studies-forms_of_extremism = Forms of extremism
column-studies-country = Countries
column-studies-design = Design
column-studies-participants = Number of participants
column-studies-included_studies = Number of studies in an overview
column-studies-findings = Number of findings
column-studies-harms = Whether they looked for harm
column-studies-updated = Last updated
column-findings-id = Id of the finding
column-findings-study = Id of the study
column-findings-url = Address of the finding
column-findings-year = Year of the publication
column-findings-intervention_types = Intervention types of the study
column-findings-design = Design of the study
column-findings-country = Countries of the study
column-findings-outcome = Outcome
column-findings-measured = What was measured
column-findings-directness = Whether the outcome is radicalisation or violence itself (direct), or something on the way there
column-findings-direction = Direction
column-findings-effect_measure = Effect measure, as reported
column-findings-effect_value = Value of the effect measure
column-findings-effect_se = Standard error
column-findings-ci_low = Lower limit of the confidence interval
column-findings-ci_high = Upper limit of the confidence interval
column-findings-effect_n = Number of people or studies behind the value
column-findings-certainty = Certainty
column-findings-lowered_by = What makes the finding less sure
column-findings-why_certainty = Why it is this sure
column-findings-page = Page in the publication
column-findings-counts = Whether the finding counts towards a conclusion
column-findings-rule = Version of the evidence rule
column-interventies-id = Id of the intervention type
column-interventies-label = Name
column-interventies-url = Address of the page
column-interventies-rule = Version of the evidence rule
column-interventies-studies = Studies of this type
column-interventies-overviews = How many of them are overviews
column-interventies-countries = Where it has been studied
column-interventies-newest = Year of the newest study
column-interventies-outcomes = Conclusions
column-interventies-harm = Whether they looked for harm and whether it was found
column-interventies-delivery = Studies with something about carrying it out
studies-all = All { $count } studies
background-only = Background
result-not-seen = Not seen
findings-count = { $count ->
    [0] None taken over
    [one] 1 finding
   *[other] { $count } findings
 }
profile-conclusion-seen = Outcome
search = Search
search-text = Search all pages, studies and tools of this site.
search-label = What are you looking for?
search-none = No results for ‘{"{q}"}’.
search-one = 1 result.
search-many = {"{n}"} results.
search-common = These words are everywhere. Add another word.
search-without = Without:
search-meant = Searched for {"{word}"} instead of {"{typed}"}.
search-remove = Remove filter: {"{label}"}
search-clear = Clear filters
search-retry = Try again
search-old = The site was just renewed. Reload the page.
search-failed = Search does not work right now: a file did not arrive.
search-filters = Filters
search-order = Order
search-by-relevance = Best first
search-by-date = Newest first
search-by-evidence = Most studies first
search-more = More results
search-empty = Try another word or fewer filters, or use the lists below.
search-types = Or choose a kind of approach:
search-unfiltered = Without filters: {"{n}"} results
search-no-script = Search needs JavaScript. The lists below always work.
search-browse = Would you rather browse?
facet-kind = Kind
facet-certainty = Strength of evidence
facet-year = Year
kind-page = Page
kind-chapter = Chapter
kind-intervention_type = Intervention
kind-tool = Tool
kind-news = News
kind-study = Study
kind-term = Term
kind-source = Source
kind-overview = Overview
cli-no-index = The site cannot be searched ({ $detail }).
cli-search-total = { $count ->
    [0] No results.
    [one] 1 result.
   *[other] { $count } results.
  }
cli-search-struck = Without the word ‘{ $typed }’: no page has it.
cli-search-missing = Without: { $words }
cli-search-corrected = Searched for ‘{ $corrected }’ instead of ‘{ $typed }’.
cli-search-filter = No filter is called { $filter }. Write it as FACET=VALUE with the names of the search page, such as interventietype=theater.
cli-exported = { $count } documents are in { $folder }.

## The frame of the site, the start page and the chain choose, carry out, evaluate
menu = Menu
menu-close = Close menu
home-question = What do you want to know?
home-evidence = What works?
home-evidence-text = For each kind of intervention you read what research shows and how sure that is. We give no overall mark.
home-portrait = Each sign is a kind of intervention with one outcome. { $count } of { $value } are an empty ring: we found no research on them.
home-portrait-label = The evidence map made small: { $count } of { $value } cells are empty
chain = Choose, carry out, evaluate
chain-choose = Choose
chain-carry-out = Carry out
chain-evaluate = Evaluate
chain-choose-text = What fits your problem, and what is known about it?
chain-carry-out-text = What has to be arranged, and who does what?
chain-evaluate-text = Is the plan sound, does it run, and does it yield anything?
chain-here = You are here
chain-next = The next step
chain-tools = Tool for this step
at-a-glance = The state at a glance
dots-high = ●●●●
dots-moderate = ●●●○
dots-low = ●●○○
dots-very_low = ●○○○
dots-not_assessed = –
key-dots = ● to ●●●●
key-dots-text = How sure the conclusion is: one filled dot is very low, four is high.

# The guide

guide = Guide
guide-text = A few questions to the approach or the evaluation that fits your situation.
guide-step = Question { $count } of at most { $value }
guide-result = Result of the guide
guide-answers = Your answers
guide-change = Change
guide-back = Back to the previous question
guide-again = Begin again
guide-still = Can you still evaluate?
guide-pages = Begin here
guide-own = Our advice

## Filling in tools
fill-in-checklist = Answer each point and note where your plan says it.
fill-in-quickscan = Answer each question. Not sure? That is an answer too.
fill-in-step_plan = Tick what is done and note who does what.
fill-in-format = Fill in the boxes. An empty box is work for later.
fill-in-canvas = Fill in the boxes. On paper the canvas fits one sheet of A3, landscape.
fill-in-private = You can fill this in here, or print it empty. What you type stays on your screen: the site sends and keeps nothing.
fill-in-keep = Save a file yourself before you close this page.
fill-in-no-script = Without JavaScript you can fill in and print. Saving a file does not work then.
answer-yes = Yes
answer-partly = Partly
answer-no = No
answer-unknown = I do not know
answer-done = Done
answer-yes-shown = Yes, can be shown
remark-checklist = Place or remark
remark-quickscan = Explanation
remark-step_plan = Who and when
fill-in-progress = Filled in: {"{done}"} of {"{all}"}.
fill-in-saved = Saved as {"{file}"}. Look in your downloads.
fill-in-opened = Opened: {"{file}"}.
fill-in-not-ours = This is not a file that you saved with this tool.
fill-in-cleared = Everything is empty.
fill-in-sure = Are you sure that you want to clear everything?
fill-in-empty = not filled in
fill-in-date = Filled in on
word-file = Download as a Word file (empty)
word-from = This file comes from
word-point = Point
word-answer = Answer
word-prompt = Write here
fill-in-from = Made with
save-html = Save as a web page
save-md = Save as text (.md)
print-page = Print
clear-form = Clear
open-file = Continue with a saved web page

# watwerkt serve

serve-bar = For editors
serve-status = Preview. This page refreshes itself when you save something.
serve-broken = { $count ->
    [one] There is an error in the files.
   *[other] There are { $count } errors in the files.
 }
serve-last-good = You see the last good version. Mend the error and save the file; this message then goes away by itself.
serve-more = And { $count } more. They show once these are mended.
serve-place = { $path }, line { $line }
cli-serving = The site is at { $url } and follows your files. To stop: Ctrl+C.
cli-serve-made = { $count ->
    [one] Updated: 1 page
   *[other] Updated: { $count } pages
 } in { $milliseconds } ms.
cli-serve-mended = All errors are mended.
cli-serve-kept = { $count ->
    [one] There is 1 error in the files; the last good version stays.
   *[other] There are { $count } errors in the files; the last good version stays.
 }
cli-serve-lost = The content folder is gone: { $path }. The site stays and catches up once the folder is back.
cli-serve-poll-file-system = This file system ({ $name }) does not tell of all changes. So I look every second; --poll 300 looks more often.
cli-serve-poll-limit = The system will not watch that many folders. So I look every second. To solve it for good: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512
cli-serve-poll-other = The system tells of no changes ({ $detail }). So I look every second.
cli-port = Port { $port } cannot be had ({ $detail }). Choose another one with --port, or leave --port out.
cli-serve-not-started = The server cannot start ({ $detail }).
cli-serve-no-browser = Your browser does not open by itself ({ $detail }). Open the address above yourself.

# The form of an editor

edit = Edit
edit-to-site = To the site
edit-new = New page
edit-message = Message
edit-required = required
edit-commas = Put commas between the words.
edit-no-choice = (no choice)
edit-low = Lowest value
edit-high = Highest value
edit-item = { $name }, number { $value }
edit-new-item = { $name }: one more
edit-remove = Take away when I save
edit-save = Save
edit-preview = Preview
edit-delete = Delete
edit-as-text = Edit as text
edit-whole-file = The whole file
edit-whole-file-help = Mind the lines with ---, and indent with spaces.
edit-body = Text
edit-body-help = Markdown: ## for a heading, **bold**, *italic*, - for a list, [text](address) for a link, [@key] for a source.
edit-terms = Topics
edit-rest = Dates, address and history
edit-sources = All sources
edit-sources-help = Put the text between square brackets into your sentence. With a page: [@key, p. 12].
edit-unsure = This file is written in such a way that its fields cannot be changed without doubt. Nothing was saved. Choose 'Edit as text'.
edit-refused = Not saved: the site would get an error. Your text is still below; mend what is said here and save again.
edit-changed = Not saved: somebody else changed this file meanwhile. Both versions are below. Take over what you need and open the form again.
edit-failed = Not saved ({ $detail }). The old file is still there, and your text is below.
edit-theirs = What the file holds now
edit-mine = What you wanted to save
edit-linked = { $count ->
    [one] 1 page links here
   *[other] { $count } pages link here
 }
edit-folder = Folder
edit-folder-help = The folder decides what kind of page it is and where it stands in the menu.
edit-name = Name in the address
edit-name-help = A few words, such as: talking with parents. The address is then talking-with-parents.
edit-bad-name = This name cannot be used, or there is such a page already. Choose another name.
edit-go-on = Go on
edit-unsaved = You have not saved yet.
delete-explain = The page leaves the site. The program keeps a copy beside the content folder, in a hidden folder that ends with .watwerkt.undo.
delete-sure = Yes, delete this page
delete-not = No, go back
delete-refused = Not deleted: other pages refer to it. Take those references away first.
delete-changed = Not deleted: somebody else changed this file meanwhile.
check = Check
check-readability = How does this page read?
check-words-per-sentence = Words in a sentence
check-readability-note = An indication: a formula does not say whether a text is clear. A higher figure of Flesch-Douma and Leesindex A reads easier.
check-nothing = Nothing to mend was found on this page.
tool-bar = Formatting
tool-bold = Bold
tool-italic = Italic
tool-heading = Heading
tool-list = List
tool-link = Link
tool-quote = Quote
tool-own = Our advice
tool-cite = Insert a source
tool-search = Search a source
newsroom = Editors
newsroom-title = Overview
newsroom-state = { $count ->
    [one] The site has 1 page.
   *[other] The site has { $count } pages.
 }
newsroom-errors = { $count ->
    [0] There are no errors.
    [one] There is 1 error.
   *[other] There are { $count } errors.
 }
newsroom-warnings = { $count ->
    [0] There are no warnings.
    [one] There is 1 warning.
   *[other] There are { $count } warnings.
 }
newsroom-none = None.
newsroom-overdue = Review is overdue
newsroom-soon = Review within 60 days
newsroom-no-studies = Intervention types without a study
newsroom-no-harms = Without anything on harm
newsroom-no-source = Chapters without a source
newsroom-changed = Changed last
newsroom-since = Other than at the last release, { $name }
newsroom-new = new
newsroom-other = changed
newsroom-questions = Questions that the search cannot answer
newsroom-questions-note = The questions are in zoekvragen.yaml. Put a word that you use nowhere at synonyms, in begrippen.yaml or in a controlled list.
newsroom-question = { $count ->
    [0] finds nothing
    [one] finds 1 page, without: { $list }
   *[other] finds { $count } pages, without: { $list }
 }
newsroom-reading = How each page reads, the hardest first
newsroom-figures = Flesch-Douma { $value }, { $words } words in a sentence
newsroom-unpublished = Not published
newsroom-problems = Messages

form-title = Title
form-description = Summary for lists and search engines
    .help = One or two sentences without markup.
form-summary = In short
    .help = Short sentences at the top of the page. Empty a field to take the sentence away.
form-date = Date
form-updated = Last updated
form-reviewed = Last reviewed
form-review_due = Next review
form-draft = Draft: do not publish yet
form-publish_on = Publish from
form-expires_on = Not published from
form-weight = Place in the list
    .help = The lowest number comes first.
form-slug = Last part of the address
    .help = Only if it has to differ from the name of the file.
form-aliases = Old addresses
    .help = Addresses that lead to this page, such as /old/address/.
form-language = Language of the text
    .help = Only if it is not that of the site, such as en.
form-license = Licence
form-changes = Changes
form-text = Text
form-conclusion_changed = The conclusion changed
form-accept = Advice that does not apply here
    .help = Choose the number of the advice and say why it does not apply here.
form-code = Number of the advice
form-shows = What the program puts below the text
shows-evidence_rule = The rule that weighs evidence
shows-intervention_types = What is known of each intervention type
shows-studies = All studies
form-question = The question of the reader
form-question_origin = Where the question comes from
question_origin-toolkit = From the toolkit
question_origin-own = Our own
form-label = Short name
    .help = For menus and lists.
form-synonyms = Other names
form-definition = What it is
    .help = In one sentence.
form-aims = What it is for
form-mechanisms = How it might work
form-moderators = What makes it stronger or weaker
form-conditions = What has to be arranged first
form-harms = Harm
    .help = What can go wrong, or what the study says about it.
form-cost = What it costs
form-fit = How it fits a municipality
form-external_ratings = Judgements of others
    .help = Word for word, as they write it.
form-scheme = Name of the scheme
form-level = Judgement
form-valid_until = Valid until
form-url = Address on the web
form-judgement = Judgement of the editors
    .help = Stands beside the profile, never in its place.
form-reason = Why
form-by = Names
form-tools = Tools
form-lessons = What others learned
form-format = Format
form-step = Step that it is for
form-items = Points
form-help = Help with this point
form-group = Heading that this point stands under
form-reference = Publication
    .help = The key in referenties.bib. Type a part of the key and choose.
form-seen = What we saw of the publication
form-seen_at = Where we saw it
    .help = Addresses on the web.
form-sample = Who took part
form-participants = Number of participants
form-included_studies = Number of studies in the overview
form-quality = What the source says of its quality
form-findings = Findings
    .help = Every outcome by itself.
form-id = Short name
    .help = Within this page only: lower case letters, digits and hyphens.
form-outcome = Outcome
form-measured = What was measured
form-directness = Is it about radicalisation itself?
form-direction = Direction
form-effect = Size
form-measure = Measure
    .help = For example: Cohen's d.
form-value = Value
    .help = With a point, as in the publication: 0.50.
form-se = Standard error
form-ci = Confidence interval of 95%
form-n = Number
form-certainty = Certainty
form-lowered_by = What lowers the certainty
form-why_certainty = Why that sure
form-page = Page
form-status = Was harm looked for?
form-note = Note
form-limitations = What the study cannot say
form-funding = Who paid for it
edit-move = Move or rename
move-explain = The old address stays: it leads to the new place. Links of other pages are changed along with it.
move-changed = Not moved: somebody else changed one of the files meanwhile, or there is something at the new place.
upload = Add a picture
upload-help = A photo or drawing as jpg, png or webp, up to 24 MB. The program makes it smaller if need be, and takes out what a camera adds, such as place and time.
upload-file = File
upload-alt = What is there to see?
upload-alt-help = Required. For who cannot see the picture. One or two sentences.
upload-do = Put in the text
upload-done = The picture is in the text. Save the page as well.
upload-no-file = No picture was chosen. Your text is still below.
upload-no-alt = Describe what can be seen in the picture. Your text is still below; choose the file once more.
upload-kind = This file is no jpg, png or webp, whatever its name is. Nothing was saved.
upload-broken = This picture is damaged or far too large. Nothing was saved.
move-along = { $count ->
    [0] { "" }
    [one] The page in this folder goes along.
   *[other] The { $count } pages in this folder go along, with their pictures.
 }
move-refused = Not moved: the site would get an error.
serve-hide = Hide

## The manual of editors, as far as it comes from the program

manual-title = Manual for editors
manual = Manual
manual-key = Key
manual-what = What
manual-required = Required
manual-value = What you fill in
manual-yes = yes
manual-no = no
manual-text = text
manual-prose = text with markup, one paragraph
manual-switch = `true` (yes) or `false` (no)
manual-number = number
manual-pair = two numbers: `[0.27, 0.73]`
manual-date = date: `2026-11-25`
manual-address = address on the web
manual-record = a block with the keys below
manual-records = a list of blocks with the keys below
manual-list = list
manual-choice = one of
manual-component = Component
manual-components = components
manual-arguments = Arguments
manual-end = Closed with end
manual-none = none
manual-must = required
manual-may = optional
manual-form-record = a kind of this manual
manual-form-mail = mail address
manual-form-citation = key of a source, without @
manual-form-image = image in the content folder
manual-component-steps = A numbered list with titles
manual-component-checklist = A list with boxes
manual-component-accordion = Text that the reader opens
manual-component-quote = A quotation with who said it
manual-component-figure = An image with a caption
manual-component-video = A link to a video
manual-component-contact = A block with contact details
manual-component-fields = All keys of a kind in a table; for manuals
manual-component-components = This table
manual-component-messages = All messages explained; for manuals
manual-record-common = every page
manual-record-chapter = chapter
manual-record-intervention_type = intervention type
manual-record-tool = tool
manual-record-study = study
manual-record-vocabulary = controlled list
manual-record-glossary = term
manual-record-config = settings
manual-advice = What now
manual-ww0 = Files
manual-ww1 = The data on top
manual-ww2 = Links, sources and names
manual-ww3 = The text
manual-ww4 = The theme
manual-ww5 = What gets old
manual-ww6 = Studies and evidence
manual-ww7 = Importing a table
manual-ww8 = Advice
manual-ww9 = Addresses that are online already
form-vocabulary-key = The key that you use on a page
form-vocabulary-label = What the reader sees
form-label_plural = The name in the plural
form-vocabulary-definition = What it means, or what the list is about
form-open = Other words than these are allowed
form-terms = The words, in order
form-vocabulary-id = What you fill in on a page
    .help = Lower case letters, digits and hyphens.
form-vocabulary-synonyms = Other words
    .help = Count as the same word in search.
form-written_as = How a table writes the word
    .help = As a whole cell. Only the import of a table reads this.
form-collective = Gathers what has no word of its own
    .help = Such a word has no profile.
form-term = The word
form-plural = The plural
form-glossary-synonyms = Other words for the same
form-abbreviation = The abbreviation
    .help = Counts only when written exactly so.
form-glossary-definition = The explanation, with sources
    .help = Without links: they do not work here.
form-origin = Where the explanation comes from
origin-source = from a source
origin-own = own wording
form-see = Address of a page that says more
form-config-title = Name of the site
form-base_url = Where the site will be
    .help = With the folder if it is not at the root.
form-config-language = Language of the site
form-config-description = One sentence about the site
    .help = For search engines and the feed.
form-banner = A notice above every page
form-kinds = Which kind of pages is in which folder
    .help = One line for each folder. `folder/*` is about the folders inside it.
kinds-page = ordinary page
kinds-chapter = chapter
kinds-intervention_type = intervention type
kinds-tool = tool
kinds-news = news
kinds-study = study
form-navigation = Addresses in the main menu
    .help = Without this key: the sections at the top.
form-footer = Addresses at the foot of every page
form-contact = A line about contact at the foot of every page
form-config-license = Licence of the texts
form-publisher = Who publishes the site and its data
form-config-publisher-name = Name
form-config-publisher-url = Address of the publisher on the web
form-config-publisher-email = Mail address
form-config-publisher-contact = Address of the page about contact
form-data_themes = What the data is about
    .help = For catalogues of open data.
form-security = Where a weakness can be told
    .help = It becomes security.txt on the site.
form-config-security-contact = Addresses for a report
form-config-security-expires = Until when this holds
form-config-security-policy = Address of the policy
form-config-security-languages = Languages that a report may be in
form-raw_html = Whether the text may hold HTML
form-noindex = Whether search engines are asked to stay away
form-no_search = The site has no search
form-search_endpoint = Address of a search service
    .help = Answers in place of the search files of the site.
