/** The English words for what can be wrong with a dataset. Apart, as most readers never meet any. */
import type { IssueKind } from '../../model/issue.ts'
import type { IssueParts } from '../issue-parts.ts'

/** Day and month in either order; a year of two digits; no day in any order. */
const AMBIGUOUS = /^"(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|1[0-2])\1\d{4}\b/
const SHORT_YEAR = /^"(?:\d{1,2}([./-])\d{1,2}\1\d\d|\d{1,2}[ -]\p{L}{3,}\.?[ -]'?\d\d)"$/u
const NO_DAY = /^"\d{1,2}([./-])\d{1,2}\1\d{4}"$/

/** What a file turned out to be, and what to do; by the hint of `foreign-file`. */
const FOREIGN_FILES: Readonly<Record<string, string>> = {
  pdf: 'This is a PDF document; copy its table into a spreadsheet and save it as CSV or as a workbook.',
  zip: 'This is a zip archive; unpack it and open the files in it.',
  docx: 'This is a text document; copy its table and paste it here, or save it as CSV.',
  pptx: 'This is a presentation; copy its table and paste it here.',
  xls: 'This is an old Excel workbook (.xls); open it in a spreadsheet and save it as .xlsx or CSV.',
  image: 'This is a picture; Claimline reads tables and JSON.',
  html: 'This is a web page without a table; copy the rows, or save them as CSV.',
  xml: 'This is XML; Claimline reads tables and JSON.',
  rtf: 'This is a text document (RTF); copy its table and paste it here.',
  headers: 'This table has headers but no rows; choose the file that holds the rows.',
  video: 'This is a video or a recording; Claimline reads tables and JSON.',
  calendar: 'This is a calendar (.ics); put its entries into a table with a date, a speaker and a title.',
  bibliography:
    'This is a bibliography (BibTeX or RIS); put what its entries report into a table with a date, a speaker and a title.',
  mail: 'This is an e-mail or a saved web page (MHTML); copy its rows and paste them here.',
  sqlite: 'This is an SQLite database; export its table as CSV.',
  parquet: 'This is a Parquet file; export it as CSV or NDJSON.',
  claimreview:
    'This is ClaimReview data: reviews of claims, which do not say who accused whom; put the claims into a table with a date, a speaker and a title.',
  geojson:
    'This is GeoJSON: places on a map, which do not say who accused whom; put them into a table with a date, a speaker and a title.',
  workbook:
    'This is a workbook that cannot be read: it is broken, or locked with a password. Save it as CSV, or copy its rows and paste them here.',
  unknown: 'This is no file that Claimline knows; it reads tables (CSV, TSV, .xlsx, .ods) and JSON.',
}

/** By the value of `read-as`. */
const READ_AS: Readonly<Record<string, string>> = {
  '"serial"': 'Numbers were read as days as Excel counts them, since 1900.',
  '"epoch"': 'Numbers were read as seconds, or thousandths of them, since 1970 in UTC.',
  '"century"': 'Years of two digits were read as those of the century that the column shows.',
}

export const issues = {
  /** One sentence for each kind of issue: what is wrong and how to mend it. */
  sentences: {
    unreachable: () => 'The file could not be fetched; check the address and the connection.',
    'file-changed': () =>
      'The file can no longer be read: it was changed, moved or deleted after it was chosen; choose it again.',
    'bad-status': ({ value }) => `The server answered ${value} instead of sending the file; check the address.`,
    'not-json': ({ value, hint }) =>
      value === ''
        ? `The file ends too early to be JSON; ${hint} is missing here.`
        : `This is not JSON: ${value} stands where ${hint} was expected.`,
    'not-a-dataset': () => 'This is not a Claimline dataset; a dataset is an object with `"format": "claimline/2"`.',
    'unknown-version': ({ value, hint }) =>
      `\`format\` ${value} is not a version that this Claimline can read; write \`"${hint}"\`, or use a newer Claimline.`,
    'too-large': () => 'The file is too large or too deeply nested to open; try it as NDJSON, or in parts.',
    'suspicious-archive': ({ hint }) =>
      `The archive unpacks to more than ${hint} times its size, which no ordinary dataset does; if it is one, unpack it first.`,
    'too-wide': ({ hint }) =>
      `A row has more than ${hint} cells; remove columns that are not needed, or check which character separates them.`,
    encoding: () => 'The file is neither UTF-8 nor, with a byte order mark, UTF-16; save it as UTF-8.',
    'wrong-type': ({ field, value, hint }) => `\`${field}\` is ${value}; write ${hint}.`,
    'missing-field': ({ field, hint }) => `\`${field}\` is missing; add it as ${hint}.`,
    'unknown-value': ({ field, value, hint }) => `\`${field}\` cannot be ${value}; write one of: ${hint}.`,
    'bad-date': ({ field, value, hint }) =>
      `\`${field}\` ${value} is not EDTF; ${
        hint ? `write \`${hint}\`.` : 'write it like `2024-09-23`, `2024-09`, `2024~` or `2023-11/2024-04`.'
      }`,
    'bad-url': ({ field, value }) => `\`${field}\` ${value} is not a web address; write one with http:// or https://.`,
    'duplicate-id': ({ value }) => `The id ${value} is taken by an earlier one; give this one an id of its own.`,
    'unresolved-id': ({ field, value, hint, list }) =>
      `\`${field}\` ${value} is not the id of anything in \`${list}\`; ${
        hint ? `did you mean \`${hint}\`?` : 'correct it, or add what it stands for.'
      }`,
    'empty-text': ({ field }) => `\`${field}\` is empty; write something, or remove it if it is optional.`,
    'no-citation': () =>
      'No usable source is cited; add one of the `sources` to `citations`, or correct the one it cites.',
    'no-speaker': () => 'No usable speaker is named; name one of the `actors` in `by`, or correct the one it names.',
    'wrong-target': ({ field, value }) =>
      field === 'about'
        ? `\`about\` names ${value}, which is not an attack, so the link was dropped; an event it answers belongs in \`respondsTo\`.`
        : `\`respondsTo\` names ${value}, which is not another accusation or rebuttal, so the link was dropped; an attack belongs in \`about\`.`,
    'part-of-cycle': ({ value }) =>
      `\`partOf\` ${value} leads back to this actor and was ignored; remove one of the links.`,
    'original-cycle': ({ value }) =>
      `\`original\` ${value} leads back to this source and was ignored; remove one of the links.`,
    'locator-too-long': ({ field, value }) =>
      `\`${field}\` ${value} is too long for an end of a passage; keep its first or last 12 words, at most 40 characters.`,
    'unknown-point': ({ value, hint }) =>
      `${value} is not a point of what it answers; ${
        hint ? `write one of: ${hint}.` : 'that has no points, so leave `points` out.'
      }`,
    'left-out-reference': ({ field, value }) =>
      `\`${field}\` names ${value}, which was left out because of an error of its own; correct that one.`,
    'quote-missing': ({ value }) =>
      `The quote ${value} is not in the text of its source; copy it from there, or say it in a \`note\`.`,
    'quote-ambiguous': ({ value }) =>
      `The quote ${value} occurs more than once in its source; add the words just before it as \`prefix\` or after it as \`suffix\`.`,
    'locator-missing': ({ value }) =>
      `The passage that begins with ${value} is not in the text of its source; copy its first and last words from there.`,
    'locator-ambiguous': ({ value }) =>
      `The text of the source has several passages that begin with ${value}; add the words before or after it as \`prefix\` or \`suffix\`, or its last words as \`end\`.`,
    'rebuttal-before-claim': ({ value }) =>
      `This rebuttal is dated before ${value}, which it answers; check both dates.`,
    'accusation-before-attack': ({ value }) =>
      `This accusation is dated before the attack ${value} began; check both dates.`,
    'actor-without-country': () => 'The actor has no `country`; add its ISO 3166 code, or `null` if it has none.',
    'unknown-country': ({ value, hint }) =>
      `\`country\` ${value} is not in ISO 3166-1; ${
        hint ? `write \`"${hint}"\`.` : 'write two capital letters such as `"TW"`, `"EU"`, or `null`.'
      }`,
    'uncited-source': ({ value }) => `No event cites the source ${value}; cite it, or remove it.`,
    'unknown-field': ({ field, hint }) =>
      `Claimline knows no field \`${field}\` here and ignores it; ${
        hint ? `did you mean \`${hint}\`?` : 'remove it, or check its spelling.'
      }`,
    'misplaced-field': ({ field, hint }) =>
      `\`${field}\` does not belong to an event of type ${hint} and is ignored; remove it.`,
    'repeated-value': ({ field, value }) => `\`${field}\` holds ${value} more than once; once is enough.`,
    'duplicate-key': ({ field }) => `The key \`${field}\` occurs twice in one object; only the later counts.`,
    'turned-text': ({ field, hint }) =>
      `\`${field}\` holds a character that reverses the direction of the text after it (${hint}); remove it unless it is intended.`,
    'nothing-to-import': ({ value, hint }) =>
      `This file contains nothing that Claimline can show as an event${value && `; it contains ${value}`}.${
        hint && ` Events are made of: ${hint}.`
      }`,
    'outdated-field': ({ field, hint }) =>
      `\`${field}\` is of version 1 and was read as what it became; write instead: ${hint}.`,
    'comment-as-response': ({ value }) =>
      `None of those who speak here can answer ${value}, so this stands as a comment; if they speak for an accused, say so in \`onBehalfOf\`, \`partOf\` or \`kind\`.`,
    'dispute-without-answer': ({ field }) =>
      `\`${field}\` is disputed, but no answer here disputes it; add the answer with its \`stance\`, or correct the field.`,
    'answer-without-dispute': () =>
      'An answer disputes this attack, but neither its `occurrence` nor its `attribution` says `"disputed"`; say which it is.',
    'attribution-without-event': () => 'No event makes this attribution; name those that do in `by`, or remove it.',
    'uncited-original': ({ value }) =>
      `This source is a copy, and no event cites its original ${value}; cite that too.`,
    'shortened-address': ({ value }) =>
      `${value} is on a link shortener and does not say where it leads; write the address it leads to.`,
    'response-not-sought': () =>
      'Nobody answers this accusation; say in `responseSought` until when and where you looked, or add the answer.',
    'quoted-in-translation': ({ value }) =>
      `The statement that ${value} renders is quoted only in translation; quote its own words too.`,
    'no-date': ({ hint }) =>
      `No date is stated${hint ? ` (no ${hint})` : ''}, and none was invented; an event without a date cannot be shown.`,
    'unmapped-table': () => 'This is a table with unknown columns; say what they mean.',
    'end-before-start': ({ value }) => `The end ${value} lies before the beginning; only the beginning was used.`,
    'assumed-value': ({ field, value, hint }) =>
      field === 'country'
        ? `No country is stated for ${hint} of the actors; they are shown as unidentified.`
        : `The file does not say \`${field}\`; ${value} was assumed${hint && ` for ${hint} of its entries`}.`,
    'unused-value': ({ value, hint }) =>
      `${value} cannot be shown by Claimline${Number(hint) > 1 ? ` (${hint} times)` : ''} and was ignored.`,
    'ragged-row': ({ value, hint }) =>
      `The row has ${value} cells but there are ${hint} headers; extra cells were ignored, missing ones are empty.`,
    'empty-file': () => 'The file is empty; choose the one that holds the rows.',
    'one-column': () =>
      'This is a table of one column, or plain text; a timeline needs at least a column with dates and one that says what happened.',
    'foreign-file': ({ hint }) => FOREIGN_FILES[hint] ?? FOREIGN_FILES['unknown']!,
    'malformed-quote': ({ value }) =>
      `The cell ${value} begins with a quotation mark that is not closed as in CSV; it was taken as it is written. Double the marks within, or take the first one out.`,
    'rows-in-cell': ({ value }) =>
      `The cell ${value} holds what looks like rows of this table; if it does, a quotation mark is not closed: take it out.`,
    'broken-text': ({ value }) =>
      `The row holds characters that are broken (${value}); choose another encoding, or save the file anew as UTF-8.`,
    'bad-end': ({ field, value }) =>
      `\`${field}\` ${value} cannot be read as a date; the event was kept with its beginning only.`,
    'not-stated': ({ field, value, hint }) =>
      `\`${field}\` ${value} was taken for “not stated”${Number(hint) > 1 ? `, in ${hint} rows` : ''}.`,
    'local-time': ({ hint }) =>
      `Times state no zone (${hint} of them): their events stand on their day, in the order of the times. A zone can be said for the columns.`,
    'read-as': ({ value, hint }) =>
      `${READ_AS[value] ?? READ_AS['"century"']!}${Number(hint) > 1 ? ` (${hint} times)` : ''}`,
    'other-country': ({ value, hint }) =>
      `Another row has ${hint} for the same name, this one ${value}; the first was kept. If two are meant, give them two names.`,
    'joined-rows': ({ value, hint }) =>
      `${hint} ${hint === '1' ? 'row has' : 'rows have'} the id of a row above (the first is ${value}) and became one event with it.`,
    'older-version': ({ value, other }) => `${value} stands in “${other}” in a later version, which was taken instead.`,
    'same-file': ({ other }) => `This file is the same as “${other}”, and was read once.`,
    'merged-id': ({ value, other }) => `${value} is identical in “${other}” and was kept once.`,
    'kept-first': ({ value, hint, other }) =>
      `${value} is described differently in “${other}”, which was opened first: for ${hint}, its values were kept and these were ignored.`,
    'kept-apart': ({ value, hint, other }) =>
      `${value} is the id of something else in “${other}”: both were kept, this one as \`${hint}\`.`,
  } satisfies { readonly [K in IssueKind]: (parts: IssueParts) => string },
  /** Names of the kinds of issues, for issues that are only counted. */
  kinds: {
    unreachable: 'File not fetched',
    'file-changed': 'File changed meanwhile',
    'bad-status': 'Refused by the server',
    'not-json': 'Not JSON',
    'not-a-dataset': 'Not a dataset',
    'unknown-version': 'Unknown version',
    'too-large': 'Too large',
    'suspicious-archive': 'Suspicious archive',
    'too-wide': 'Row too wide',
    encoding: 'Not UTF-8',
    'wrong-type': 'Wrong type of value',
    'missing-field': 'Missing field',
    'unknown-value': 'Unknown value',
    'bad-date': 'Date not understood',
    'bad-url': 'Not a web address',
    'duplicate-id': 'Id used twice',
    'unresolved-id': 'Id not found',
    'empty-text': 'Empty text',
    'no-citation': 'No source cited',
    'no-speaker': 'No speaker',
    'part-of-cycle': 'Actor part of itself',
    'original-cycle': 'Source that renders itself',
    'locator-too-long': 'End of a passage too long',
    'unknown-point': 'Point not found',
    'wrong-target': 'Link to the wrong type of event',
    'left-out-reference': 'Link to something left out',
    'quote-missing': 'Quote not found',
    'quote-ambiguous': 'Quote found more than once',
    'locator-missing': 'Passage not found',
    'locator-ambiguous': 'Passage found more than once',
    'rebuttal-before-claim': 'Rebuttal before what it answers',
    'accusation-before-attack': 'Accusation before the attack',
    'actor-without-country': 'Actor without a country',
    'unknown-country': 'Unknown country',
    'uncited-source': 'Source never cited',
    'unknown-field': 'Unknown field',
    'misplaced-field': 'Field of another type of event',
    'repeated-value': 'Repeated value',
    'duplicate-key': 'Key used twice',
    'turned-text': 'Reversed text direction',
    'outdated-field': 'Field of version 1',
    'comment-as-response': 'Response by others than the accused',
    'dispute-without-answer': 'Disputed without an answer',
    'answer-without-dispute': 'Answer that disputes, not marked',
    'attribution-without-event': 'Attribution that no event makes',
    'uncited-original': 'Original not cited',
    'shortened-address': 'Shortened address',
    'response-not-sought': 'No answer, and not searched',
    'quoted-in-translation': 'Quoted only in translation',
    'nothing-to-import': 'Nothing to import',
    'no-date': 'No date',
    'unmapped-table': 'Table with unknown columns',
    'end-before-start': 'End before the beginning',
    'assumed-value': 'Assumed value',
    'unused-value': 'Value ignored',
    'ragged-row': 'Row of a different length',
    'empty-file': 'Empty file',
    'one-column': 'Table of one column',
    'foreign-file': 'No dataset',
    'malformed-quote': 'Quotation mark not closed',
    'rows-in-cell': 'Rows in a cell',
    'broken-text': 'Broken characters',
    'bad-end': 'End not understood',
    'not-stated': 'Not stated',
    'local-time': 'Time without a zone',
    'read-as': 'Numbers read as dates',
    'other-country': 'Another country for a name',
    'joined-rows': 'Rows that are one event',
    'older-version': 'Earlier version',
    'same-file': 'Same file',
    'merged-id': 'Found in two files',
    'kept-first': 'Described differently in two files',
    'kept-apart': 'One id for two things',
  } satisfies { readonly [K in IssueKind]: string },
  /** What is said otherwise of a table. */
  inTable: {
    'bad-date': ({ field, value, hint }) =>
      AMBIGUOUS.test(value)
        ? `\`${field}\` ${value} can be read in two ways; say which of day and month comes first.`
        : SHORT_YEAR.test(value)
          ? `\`${field}\` ${value} has a year of two digits; say of which century it is.`
          : NO_DAY.test(value)
            ? `\`${field}\` ${value} is not a calendar day in the order of day and month used here; correct it.`
            : `\`${field}\` ${value} cannot be read as a date; ${
                hint ? `write \`${hint}\`.` : 'write it like `2024-09-23`, `2024-09`, `2024~` or `2023-11/2024-04`.'
              }`,
    'missing-field': ({ field }) => `\`${field}\` is empty in this row, and no value was invented; fill it in.`,
    'misplaced-field': ({ field, hint }) =>
      `A row of type ${hint} has no \`${field}\`, so it was ignored. Correct the meaning of the column or the type of the row.`,
  } as { readonly [K in IssueKind]?: (parts: IssueParts) => string },
  /** JSON types in words, for `wrong-type` and `missing-field`. */
  jsonTypes: {
    string: 'text in quotation marks',
    array: 'a list in square brackets',
    object: 'an object in braces',
    record: 'an object in braces',
  },
}
