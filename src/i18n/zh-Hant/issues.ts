/** The words for what can be wrong with a dataset, in Traditional Chinese. */
import type { Catalogue } from '../catalogue.ts'

/** Day and month in either order; a year of two digits; no day in any order. */
const AMBIGUOUS = /^"(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|1[0-2])\1\d{4}\b/
const SHORT_YEAR = /^"(?:\d{1,2}([./-])\d{1,2}\1\d\d|\d{1,2}[ -]\p{L}{3,}\.?[ -]'?\d\d)"$/u
const NO_DAY = /^"\d{1,2}([./-])\d{1,2}\1\d{4}"$/

const DATE_EXAMPLES = '請寫成 `2024-09-23`、`2024-09`、`2024~` 或 `2023-11/2024-04` 的形式。'

/** What a file turned out to be, and what to do; by the hint of `foreign-file`. */
const FOREIGN_FILES: Readonly<Record<string, string>> = {
  pdf: '這是 PDF 文件；請將其中的表格複製到試算表，另存為 CSV 或活頁簿。',
  zip: '這是 zip 壓縮檔；請解壓縮後開啟其中的檔案。',
  docx: '這是文字文件；請複製其中的表格貼到此處，或另存為 CSV。',
  pptx: '這是簡報；請複製其中的表格貼到此處。',
  xls: '這是舊版 Excel 活頁簿（.xls）；請用試算表軟體開啟，另存為 .xlsx 或 CSV。',
  image: '這是圖片；Claimline 讀取表格與 JSON。',
  html: '這是沒有表格的網頁；請複製各列，或另存為 CSV。',
  xml: '這是 XML；Claimline 讀取表格與 JSON。',
  rtf: '這是文字文件（RTF）；請複製其中的表格貼到此處。',
  headers: '這份表格只有標題列，沒有資料列；請選擇含有資料列的檔案。',
  video: '這是影片或錄音；Claimline 讀取表格與 JSON。',
  calendar: '這是行事曆（.ics）；請將其中的項目整理成含有日期、說話者與標題的表格。',
  bibliography: '這是書目檔（BibTeX 或 RIS）；請將各條目所述內容整理成含有日期、說話者與標題的表格。',
  mail: '這是電子郵件或儲存的網頁（MHTML）；請複製其中的資料列，貼到這裡。',
  sqlite: '這是 SQLite 資料庫；請將其中的資料表匯出為 CSV。',
  parquet: '這是 Parquet 檔案；請匯出為 CSV 或 NDJSON。',
  claimreview:
    '這是 ClaimReview 資料：對說法的查核，其中沒有誰指控誰的資訊；請將各項說法整理成含日期、發言者與標題的表格。',
  geojson: '這是 GeoJSON：地圖上的地點，其中沒有誰指控誰的資訊；請整理成含日期、發言者與標題的表格。',
  workbook: '無法讀取此活頁簿：檔案損壞，或有密碼保護。請另存為 CSV，或複製各列貼到此處。',
  unknown: '這不是 Claimline 認得的檔案；Claimline 讀取表格（CSV、TSV、.xlsx、.ods）與 JSON。',
}

/** By the value of `read-as`. */
const READ_AS: Readonly<Record<string, string>> = {
  '"serial"': '數字已依 Excel 的方式，讀作自 1900 年起算的日數。',
  '"epoch"': '數字已讀作自 1970 年（UTC）起算的秒數或毫秒數。',
  '"century"': '兩位數年份已依該欄所顯示的世紀讀取。',
}

export const issues: Catalogue['issues']['issues'] = {
  sentences: {
    unreachable: () => '無法擷取檔案；請檢查網址與網路連線。',
    'file-changed': () => '檔案已無法讀取：選擇之後，它已被更改、移動或刪除；請重新選擇該檔案。',
    'bad-status': ({ value }) => `伺服器回覆 ${value}，未傳送檔案；請檢查網址。`,
    'not-json': ({ value, hint }) =>
      value === '' ? `檔案結束得太早，不是 JSON；此處缺少 ${hint}。` : `這不是 JSON：應為 ${hint} 之處是 ${value}。`,
    'not-a-dataset': () => '這不是 Claimline 資料集；資料集是含有 `"format": "claimline/2"` 的物件。',
    'unknown-version': ({ value, hint }) =>
      `此版 Claimline 無法讀取 \`format\` ${value} 這個版本；請寫成 \`"${hint}"\`，或使用較新的 Claimline。`,
    'too-large': () => '檔案太大或巢狀層級太深，無法開啟；請改用 NDJSON，或分成數份。',
    'suspicious-archive': ({ hint }) =>
      `壓縮檔解開後超過原大小的 ${hint} 倍，一般資料集不會如此；如果確實是資料集，請先解壓縮。`,
    'too-wide': ({ hint }) => `有一列的儲存格超過 ${hint} 個；請移除不需要的欄，或檢查儲存格之間的分隔符號。`,
    encoding: () => '檔案既不是 UTF-8，也不是帶有位元組順序記號的 UTF-16；請另存為 UTF-8。',
    'wrong-type': ({ field, value, hint }) => `\`${field}\` 是 ${value}；請寫成${hint}。`,
    'missing-field': ({ field, hint }) => `缺少 \`${field}\`；請補上，其值為${hint}。`,
    'unknown-value': ({ field, value, hint }) => `\`${field}\` 不能是 ${value}；請寫成下列之一：${hint}。`,
    'bad-date': ({ field, value, hint }) =>
      `\`${field}\` ${value} 不是 EDTF；${hint ? `請寫成 \`${hint}\`。` : DATE_EXAMPLES}`,
    'bad-url': ({ field, value }) => `\`${field}\` ${value} 不是網址；請寫以 http:// 或 https:// 開頭的網址。`,
    'duplicate-id': ({ value }) => `識別碼 ${value} 已被前面的項目使用；請改用不同的識別碼。`,
    'unresolved-id': ({ field, value, hint, list }) =>
      `\`${field}\` ${value} 不是 \`${list}\` 中任何項目的識別碼；${
        hint ? `是否應為 \`${hint}\`？` : '請更正，或補上它所代表的項目。'
      }`,
    'empty-text': ({ field }) => `\`${field}\` 是空的；請填寫，若非必要也可移除。`,
    'no-citation': () => '未引用任何可用的來源；請在 `citations` 中加入 `sources` 之一，或更正所引用的來源。',
    'no-speaker': () => '未指明可用的發言者；請在 `by` 中寫上 `actors` 之一，或更正所寫的發言者。',
    'wrong-target': ({ field, value }) =>
      field === 'about'
        ? `\`about\` 指向 ${value}，但它不是攻擊，因此移除了此連結；所回應的事件應寫在 \`respondsTo\`。`
        : `\`respondsTo\` 指向 ${value}，但它不是另一項指控或反駁，因此移除了此連結；攻擊應寫在 \`about\`。`,
    'part-of-cycle': ({ value }) => `\`partOf\` ${value} 繞回此行動者，已忽略；請移除其中一個連結。`,
    'original-cycle': ({ value }) => `\`original\` ${value} 繞回此來源，已忽略；請移除其中一個連結。`,
    'locator-too-long': ({ field, value }) =>
      `\`${field}\` ${value} 作為段落的首尾太長；請只保留開頭或結尾的 12 個詞，最多 40 個字元。`,
    'unknown-point': ({ value, hint }) =>
      `${value} 不是所回應內容的論點；${hint ? `請寫成下列之一：${hint}。` : '該內容沒有論點，請移除 `points`。'}`,
    'left-out-reference': ({ field, value }) => `\`${field}\` 指向 ${value}，後者因自身的錯誤而被略過；請先更正後者。`,
    'quote-missing': ({ value }) => `來源的文字中沒有引文 ${value}；請從原文複製，或改寫在 \`note\` 中。`,
    'quote-ambiguous': ({ value }) =>
      `引文 ${value} 在來源中出現不只一次；請將其前面的文字寫入 \`prefix\`，或將其後面的文字寫入 \`suffix\`。`,
    'locator-missing': ({ value }) => `來源的文字中沒有以 ${value} 開頭的段落；請從原文複製開頭與結尾的文字。`,
    'locator-ambiguous': ({ value }) =>
      `來源的文字中有數個以 ${value} 開頭的段落；請將其前後的文字寫入 \`prefix\` 或 \`suffix\`，或將結尾的文字寫入 \`end\`。`,
    'rebuttal-before-claim': ({ value }) => `此反駁的日期早於它所回應的 ${value}；請檢查兩者的日期。`,
    'accusation-before-attack': ({ value }) => `此指控的日期早於攻擊 ${value} 的開始；請檢查兩者的日期。`,
    'actor-without-country': () => '行動者沒有 `country`；請加上其 ISO 3166 代碼，若無則寫 `null`。',
    'unknown-country': ({ value, hint }) =>
      `\`country\` ${value} 不在 ISO 3166-1 中；${
        hint ? `請寫成 \`"${hint}"\`。` : '請寫兩個大寫字母，例如 `"TW"`、`"EU"`，或 `null`。'
      }`,
    'uncited-source': ({ value }) => `沒有事件引用來源 ${value}；請引用，或移除。`,
    'unknown-field': ({ field, hint }) =>
      `Claimline 在此處不認得欄位 \`${field}\`，已忽略；${hint ? `是否應為 \`${hint}\`？` : '請移除，或檢查拼寫。'}`,
    'misplaced-field': ({ field, hint }) => `\`${field}\` 不屬於類型為 ${hint} 的事件，已忽略；請移除。`,
    'repeated-value': ({ field, value }) => `\`${field}\` 中 ${value} 出現不只一次；一次即可。`,
    'duplicate-key': ({ field }) => `同一物件中，鍵 \`${field}\` 出現兩次；只採用後者。`,
    'turned-text': ({ field, hint }) => `\`${field}\` 含有會反轉其後文字方向的字元（${hint}）；若非刻意，請移除。`,
    'nothing-to-import': ({ value, hint }) =>
      `此檔案中沒有 Claimline 能顯示為事件的內容${value && `；其中有 ${value}`}。${hint && `事件由下列內容組成：${hint}。`}`,
    'outdated-field': ({ field, hint }) => `\`${field}\` 屬於第 1 版，已依新版讀取；請改寫為：${hint}。`,
    'comment-as-response': ({ value }) =>
      `此處的發言者都不能回應 ${value}，因此列為評論；如果他們代表被指控方發言，請寫在 \`onBehalfOf\`、\`partOf\` 或 \`kind\` 中。`,
    'dispute-without-answer': ({ field }) =>
      `\`${field}\` 標為有爭議，但此處沒有提出質疑的回應；請加上該回應及其 \`stance\`，或更正此欄位。`,
    'answer-without-dispute': () =>
      '有回應質疑此攻擊，但其 `occurrence` 與 `attribution` 都不是 `"disputed"`；請說明是哪一項。',
    'attribution-without-event': () => '沒有事件作出此歸屬；請在 `by` 中寫上相關事件，或移除。',
    'uncited-original': ({ value }) => `此來源是副本，但沒有事件引用其原文 ${value}；請一併引用。`,
    'shortened-address': ({ value }) => `${value} 是短網址，看不出通往何處；請寫出它所通往的網址。`,
    'response-not-sought': () => '沒有人回應此指控；請在 `responseSought` 中註明查找到何時、在何處查找，或加上回應。',
    'quoted-in-translation': ({ value }) => `${value} 所轉述的陳述只引用了譯文；請一併引用原文。`,
    'no-date': ({ hint }) =>
      `未註明日期${hint ? `（沒有 ${hint}）` : ''}，系統也不會自行編造；沒有日期的事件無法顯示。`,
    'unmapped-table': () => '這是欄位意思不明的表格；請說明各欄的意思。',
    'end-before-start': ({ value }) => `結束日期 ${value} 早於開始日期；只採用了開始日期。`,
    'assumed-value': ({ field, value, hint }) =>
      field === 'country'
        ? `有 ${hint} 個行動者未註明國家或地區，顯示為身分不明。`
        : `檔案未註明 \`${field}\`；${hint && `其中 ${hint} 個項目`}已假定為 ${value}。`,
    'unused-value': ({ value, hint }) =>
      `Claimline 無法顯示 ${value}${Number(hint) > 1 ? `（${hint} 次）` : ''}，已忽略。`,
    'ragged-row': ({ value, hint }) =>
      `此列有 ${value} 個儲存格，但欄名有 ${hint} 個；多出的儲存格已忽略，缺少的視為空白。`,
    'empty-file': () => '檔案是空的；請選擇有資料的檔案。',
    'one-column': () => '這是只有一欄的表格，或純文字；時間軸至少需要一欄日期，以及一欄說明發生了什麼事。',
    'foreign-file': ({ hint }) => FOREIGN_FILES[hint] ?? FOREIGN_FILES['unknown']!,
    'malformed-quote': ({ value }) =>
      `儲存格 ${value} 以引號開頭，卻未依 CSV 的方式關閉；已依原樣讀取。請將其中的引號寫成兩個，或刪除第一個引號。`,
    'rows-in-cell': ({ value }) => `儲存格 ${value} 的內容看似此表格的多列；如果是，表示有引號未關閉，請將其刪除。`,
    'broken-text': ({ value }) => `此列含有損壞的字元（${value}）；請選擇其他編碼，或將檔案重新存為 UTF-8。`,
    'bad-end': ({ field, value }) => `\`${field}\` ${value} 無法讀作日期；事件已保留，但只有開始日期。`,
    'not-stated': ({ field, value, hint }) =>
      `\`${field}\` ${value} 已視為「未註明」${Number(hint) > 1 ? `，共 ${hint} 列` : ''}。`,
    'local-time': ({ hint }) => `有 ${hint} 個時間未註明時區：相關事件列於當日，依時間排序。可為各欄指定時區。`,
    'read-as': ({ value, hint }) =>
      `${READ_AS[value] ?? READ_AS['"century"']!}${Number(hint) > 1 ? `（${hint} 次）` : ''}`,
    'other-country': ({ value, hint }) =>
      `同一名稱在另一列是 ${hint}，在此列是 ${value}；已保留前者。如果是兩個不同對象，請用兩個名稱。`,
    'joined-rows': ({ value, hint }) => `有 ${hint} 列的識別碼與前面的列相同（第一個是 ${value}），已合併為同一事件。`,
    'older-version': ({ value, other }) => `「${other}」中有 ${value} 的較新版本，已採用較新版本。`,
    'same-file': ({ other }) => `此檔案與「${other}」相同，只讀取一次。`,
    'merged-id': ({ value, other }) => `${value} 與「${other}」中的完全相同，只保留一份。`,
    'kept-first': ({ value, hint, other }) =>
      `${value} 在先開啟的「${other}」中內容不同：${hint} 採用該檔案的值，此處的值已忽略。`,
    'kept-apart': ({ value, hint, other }) =>
      `${value} 在「${other}」中是另一項目的識別碼：兩者都已保留，此項改為 \`${hint}\`。`,
  },
  kinds: {
    unreachable: '未能擷取檔案',
    'file-changed': '檔案已變更',
    'bad-status': '伺服器拒絕',
    'not-json': '不是 JSON',
    'not-a-dataset': '不是資料集',
    'unknown-version': '版本不明',
    'too-large': '太大',
    'suspicious-archive': '可疑的壓縮檔',
    'too-wide': '列太寬',
    encoding: '不是 UTF-8',
    'wrong-type': '值的類型錯誤',
    'missing-field': '缺少欄位',
    'unknown-value': '不認得的值',
    'bad-date': '無法理解的日期',
    'bad-url': '不是網址',
    'duplicate-id': '識別碼重複',
    'unresolved-id': '找不到識別碼',
    'empty-text': '空白文字',
    'no-citation': '未引用來源',
    'no-speaker': '沒有發言者',
    'part-of-cycle': '行動者隸屬於自身',
    'original-cycle': '來源轉載自身',
    'locator-too-long': '段落首尾太長',
    'unknown-point': '找不到論點',
    'wrong-target': '連結到錯誤類型的事件',
    'left-out-reference': '連結到被略過的項目',
    'quote-missing': '找不到引文',
    'quote-ambiguous': '引文出現不只一次',
    'locator-missing': '找不到段落',
    'locator-ambiguous': '段落出現不只一次',
    'rebuttal-before-claim': '反駁早於所回應的內容',
    'accusation-before-attack': '指控早於攻擊',
    'actor-without-country': '行動者沒有國家或地區',
    'unknown-country': '不認得的國家或地區',
    'uncited-source': '未被引用的來源',
    'unknown-field': '不認得的欄位',
    'misplaced-field': '屬於其他事件類型的欄位',
    'repeated-value': '重複的值',
    'duplicate-key': '重複的鍵',
    'turned-text': '文字方向反轉',
    'outdated-field': '第 1 版的欄位',
    'comment-as-response': '非被指控方的回應',
    'dispute-without-answer': '標為有爭議卻無回應',
    'answer-without-dispute': '回應提出質疑卻未標示',
    'attribution-without-event': '沒有事件作出的歸屬',
    'uncited-original': '未引用原文',
    'shortened-address': '短網址',
    'response-not-sought': '無回應且未查找',
    'quoted-in-translation': '只引用譯文',
    'nothing-to-import': '沒有可匯入的內容',
    'no-date': '沒有日期',
    'unmapped-table': '欄位意思不明的表格',
    'end-before-start': '結束早於開始',
    'assumed-value': '假定的值',
    'unused-value': '已忽略的值',
    'ragged-row': '長度不同的列',
    'empty-file': '空白檔案',
    'one-column': '只有一欄的表格',
    'foreign-file': '沒有資料集',
    'malformed-quote': '引號未關閉',
    'rows-in-cell': '儲存格中有多列',
    'broken-text': '損壞的字元',
    'bad-end': '無法理解的結束日期',
    'not-stated': '未註明',
    'local-time': '沒有時區的時間',
    'read-as': '數字讀作日期',
    'other-country': '同名但國家或地區不同',
    'joined-rows': '多列是同一事件',
    'older-version': '較舊的版本',
    'same-file': '相同的檔案',
    'merged-id': '兩個檔案中都有',
    'kept-first': '兩個檔案中內容不同',
    'kept-apart': '同一識別碼指不同項目',
  },
  inTable: {
    'bad-date': ({ field, value, hint }) =>
      AMBIGUOUS.test(value)
        ? `\`${field}\` ${value} 有兩種讀法；請說明日與月何者在前。`
        : SHORT_YEAR.test(value)
          ? `\`${field}\` ${value} 的年份只有兩位數；請說明屬於哪個世紀。`
          : NO_DAY.test(value)
            ? `依此處日與月的順序，\`${field}\` ${value} 不是存在的日期；請更正。`
            : `\`${field}\` ${value} 無法讀作日期；${hint ? `請寫成 \`${hint}\`。` : DATE_EXAMPLES}`,
    'missing-field': ({ field }) => `此列的 \`${field}\` 是空的，系統不會自行編造；請填寫。`,
    'misplaced-field': ({ field, hint }) =>
      `類型為 ${hint} 的列沒有 \`${field}\`，因此已忽略。請更正該欄的意思或該列的類型。`,
  },
  jsonTypes: {
    string: '加引號的文字',
    array: '方括號中的清單',
    object: '大括號中的物件',
    record: '大括號中的物件',
  },
}
