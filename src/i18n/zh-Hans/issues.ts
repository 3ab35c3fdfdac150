/** The words for what can be wrong with a dataset, in Simplified Chinese. */
import type { Catalogue } from '../catalogue.ts'

/** Day and month in either order; a year of two digits; no day in any order. */
const AMBIGUOUS = /^"(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|1[0-2])\1\d{4}\b/
const SHORT_YEAR = /^"(?:\d{1,2}([./-])\d{1,2}\1\d\d|\d{1,2}[ -]\p{L}{3,}\.?[ -]'?\d\d)"$/u
const NO_DAY = /^"\d{1,2}([./-])\d{1,2}\1\d{4}"$/

const DATE_EXAMPLES = '请写成 `2024-09-23`、`2024-09`、`2024~` 或 `2023-11/2024-04` 的形式。'

/** What a file turned out to be, and what to do; by the hint of `foreign-file`. */
const FOREIGN_FILES: Readonly<Record<string, string>> = {
  pdf: '这是 PDF 文档；请将其中的表格复制到电子表格，另存为 CSV 或工作簿。',
  zip: '这是 zip 压缩文件；请解压缩后打开其中的文件。',
  docx: '这是文本文档；请复制其中的表格粘贴到此处，或另存为 CSV。',
  pptx: '这是演示文稿；请复制其中的表格粘贴到此处。',
  xls: '这是旧版 Excel 工作簿（.xls）；请用电子表格软体打开，另存为 .xlsx 或 CSV。',
  image: '这是图片；Claimline 读取表格与 JSON。',
  html: '这是没有表格的网页；请复制各行，或另存为 CSV。',
  xml: '这是 XML；Claimline 读取表格与 JSON。',
  rtf: '这是文本文档（RTF）；请复制其中的表格粘贴到此处。',
  headers: '这份表格只有标题行，没有数据行；请选择含有数据行的文件。',
  video: '这是视频或录音；Claimline 读取表格与 JSON。',
  calendar: '这是日历（.ics）；请将其中的条目整理成含有日期、说话者与标题的表格。',
  bibliography: '这是书目文件（BibTeX 或 RIS）；请将各条目所述内容整理成含有日期、说话者与标题的表格。',
  mail: '这是电子邮件或保存的网页（MHTML）；请复制其中的数据行，粘贴到这里。',
  sqlite: '这是 SQLite 数据库；请将其中的数据表导出为 CSV。',
  parquet: '这是 Parquet 文件；请导出为 CSV 或 NDJSON。',
  claimreview:
    '这是 ClaimReview 数据：对说法的查核，其中没有谁指控谁的资讯；请将各项说法整理成含日期、发言者与标题的表格。',
  geojson: '这是 GeoJSON：地图上的地点，其中没有谁指控谁的资讯；请整理成含日期、发言者与标题的表格。',
  workbook: '无法读取此工作簿：文件损坏，或有密码保护。请另存为 CSV，或复制各行粘贴到此处。',
  unknown: '这不是 Claimline 识别的文件；Claimline 读取表格（CSV、TSV、.xlsx、.ods）与 JSON。',
}

/** By the value of `read-as`. */
const READ_AS: Readonly<Record<string, string>> = {
  '"serial"': '数字已按 Excel 的方式，读作自 1900 年起算的天数。',
  '"epoch"': '数字已读作自 1970 年（UTC）起算的秒数或毫秒数。',
  '"century"': '两位数年份已按该列所显示的世纪读取。',
}

export const issues: Catalogue['issues']['issues'] = {
  sentences: {
    unreachable: () => '无法获取文件；请检查网址与网络连接。',
    'file-changed': () => '文件已无法读取：选择之后，它已被更改、移动或删除；请重新选择该文件。',
    'bad-status': ({ value }) => `服务器回复 ${value}，未传送文件；请检查网址。`,
    'not-json': ({ value, hint }) =>
      value === '' ? `文件结束得太早，不是 JSON；此处缺少 ${hint}。` : `这不是 JSON：应为 ${hint} 之处是 ${value}。`,
    'not-a-dataset': () => '这不是 Claimline 数据集；数据集是含有 `"format": "claimline/2"` 的对象。',
    'unknown-version': ({ value, hint }) =>
      `此版 Claimline 无法读取 \`format\` ${value} 这个版本；请写成 \`"${hint}"\`，或使用较新的 Claimline。`,
    'too-large': () => '文件太大或嵌套层级太深，无法打开；请改用 NDJSON，或分成数份。',
    'suspicious-archive': ({ hint }) =>
      `压缩文件解开后超过原大小的 ${hint} 倍，一般数据集不会如此；如果确实是数据集，请先解压缩。`,
    'too-wide': ({ hint }) => `有一行的单元格超过 ${hint} 个；请移除不需要的列，或检查单元格之间的分隔符。`,
    encoding: () => '文件既不是 UTF-8，也不是带有字节顺序标记的 UTF-16；请另存为 UTF-8。',
    'wrong-type': ({ field, value, hint }) => `\`${field}\` 是 ${value}；请写成${hint}。`,
    'missing-field': ({ field, hint }) => `缺少 \`${field}\`；请补上，其值为${hint}。`,
    'unknown-value': ({ field, value, hint }) => `\`${field}\` 不能是 ${value}；请写成下列之一：${hint}。`,
    'bad-date': ({ field, value, hint }) =>
      `\`${field}\` ${value} 不是 EDTF；${hint ? `请写成 \`${hint}\`。` : DATE_EXAMPLES}`,
    'bad-url': ({ field, value }) => `\`${field}\` ${value} 不是网址；请写以 http:// 或 https:// 开头的网址。`,
    'duplicate-id': ({ value }) => `标识符 ${value} 已被前面的项目使用；请改用不同的标识符。`,
    'unresolved-id': ({ field, value, hint, list }) =>
      `\`${field}\` ${value} 不是 \`${list}\` 中任何项目的标识符；${
        hint ? `是否应为 \`${hint}\`？` : '请更正，或补上它所代表的项目。'
      }`,
    'empty-text': ({ field }) => `\`${field}\` 是空的；请填写，若非必要也可移除。`,
    'no-citation': () => '未引用任何可用的来源；请在 `citations` 中加入 `sources` 之一，或更正所引用的来源。',
    'no-speaker': () => '未指明可用的发言者；请在 `by` 中写上 `actors` 之一，或更正所写的发言者。',
    'wrong-target': ({ field, value }) =>
      field === 'about'
        ? `\`about\` 指向 ${value}，但它不是攻击，因此移除了此链接；所回应的事件应写在 \`respondsTo\`。`
        : `\`respondsTo\` 指向 ${value}，但它不是另一项指控或反驳，因此移除了此链接；攻击应写在 \`about\`。`,
    'part-of-cycle': ({ value }) => `\`partOf\` ${value} 绕回此行动者，已忽略；请移除其中一个链接。`,
    'original-cycle': ({ value }) => `\`original\` ${value} 绕回此来源，已忽略；请移除其中一个链接。`,
    'locator-too-long': ({ field, value }) =>
      `\`${field}\` ${value} 作为段落的首尾太长；请只保留开头或结尾的 12 个词，最多 40 个字符。`,
    'unknown-point': ({ value, hint }) =>
      `${value} 不是所回应内容的论点；${hint ? `请写成下列之一：${hint}。` : '该内容没有论点，请移除 `points`。'}`,
    'left-out-reference': ({ field, value }) => `\`${field}\` 指向 ${value}，后者因自身的错误而被跳过；请先更正后者。`,
    'quote-missing': ({ value }) => `来源的文字中没有引文 ${value}；请从原文复制，或改写在 \`note\` 中。`,
    'quote-ambiguous': ({ value }) =>
      `引文 ${value} 在来源中出现不只一次；请将其前面的文字写入 \`prefix\`，或将其后面的文字写入 \`suffix\`。`,
    'locator-missing': ({ value }) => `来源的文字中没有以 ${value} 开头的段落；请从原文复制开头与结尾的文字。`,
    'locator-ambiguous': ({ value }) =>
      `来源的文字中有数个以 ${value} 开头的段落；请将其前后的文字写入 \`prefix\` 或 \`suffix\`，或将结尾的文字写入 \`end\`。`,
    'rebuttal-before-claim': ({ value }) => `此反驳的日期早于它所回应的 ${value}；请检查两者的日期。`,
    'accusation-before-attack': ({ value }) => `此指控的日期早于攻击 ${value} 的开始；请检查两者的日期。`,
    'actor-without-country': () => '行动者没有 `country`；请加上其 ISO 3166 代码，若无则写 `null`。',
    'unknown-country': ({ value, hint }) =>
      `\`country\` ${value} 不在 ISO 3166-1 中；${
        hint ? `请写成 \`"${hint}"\`。` : '请写两个大写字母，例如 `"TW"`、`"EU"`，或 `null`。'
      }`,
    'uncited-source': ({ value }) => `没有事件引用来源 ${value}；请引用，或移除。`,
    'unknown-field': ({ field, hint }) =>
      `Claimline 在此处不识别字段 \`${field}\`，已忽略；${hint ? `是否应为 \`${hint}\`？` : '请移除，或检查拼写。'}`,
    'misplaced-field': ({ field, hint }) => `\`${field}\` 不属于类型为 ${hint} 的事件，已忽略；请移除。`,
    'repeated-value': ({ field, value }) => `\`${field}\` 中 ${value} 出现不只一次；一次即可。`,
    'duplicate-key': ({ field }) => `同一对象中，键 \`${field}\` 出现两次；只采用后者。`,
    'turned-text': ({ field, hint }) => `\`${field}\` 含有会反转其后文字方向的字符（${hint}）；若非刻意，请移除。`,
    'nothing-to-import': ({ value, hint }) =>
      `此文件中没有 Claimline 能显示为事件的内容${value && `；其中有 ${value}`}。${hint && `事件由下列内容组成：${hint}。`}`,
    'outdated-field': ({ field, hint }) => `\`${field}\` 属于第 1 版，已按新版读取；请改写为：${hint}。`,
    'comment-as-response': ({ value }) =>
      `此处的发言者都不能回应 ${value}，因此列为评论；如果他们代表被指控方发言，请写在 \`onBehalfOf\`、\`partOf\` 或 \`kind\` 中。`,
    'dispute-without-answer': ({ field }) =>
      `\`${field}\` 标为有争议，但此处没有提出质疑的回应；请加上该回应及其 \`stance\`，或更正此字段。`,
    'answer-without-dispute': () =>
      '有回应质疑此攻击，但其 `occurrence` 与 `attribution` 都不是 `"disputed"`；请说明是哪一项。',
    'attribution-without-event': () => '没有事件作出此归属；请在 `by` 中写上相关事件，或移除。',
    'uncited-original': ({ value }) => `此来源是副本，但没有事件引用其原文 ${value}；请一并引用。`,
    'shortened-address': ({ value }) => `${value} 是短链接，看不出通往何处；请写出它所通往的网址。`,
    'response-not-sought': () => '没有人回应此指控；请在 `responseSought` 中注明查找到何时、在何处查找，或加上回应。',
    'quoted-in-translation': ({ value }) => `${value} 所转述的陈述只引用了译文；请一并引用原文。`,
    'no-date': ({ hint }) =>
      `未注明日期${hint ? `（没有 ${hint}）` : ''}，系统也不会自行编造；没有日期的事件无法显示。`,
    'unmapped-table': () => '这是字段意思不明的表格；请说明各列的意思。',
    'end-before-start': ({ value }) => `结束日期 ${value} 早于开始日期；只采用了开始日期。`,
    'assumed-value': ({ field, value, hint }) =>
      field === 'country'
        ? `有 ${hint} 个行动者未注明国家或地区，显示为身份不明。`
        : `文件未注明 \`${field}\`；${hint && `其中 ${hint} 个项目`}已假定为 ${value}。`,
    'unused-value': ({ value, hint }) =>
      `Claimline 无法显示 ${value}${Number(hint) > 1 ? `（${hint} 次）` : ''}，已忽略。`,
    'ragged-row': ({ value, hint }) =>
      `此行有 ${value} 个单元格，但列名有 ${hint} 个；多出的单元格已忽略，缺少的视为空白。`,
    'empty-file': () => '文件是空的；请选择有数据的文件。',
    'one-column': () => '这是只有一列的表格，或纯文本；时间轴至少需要一列日期，以及一列说明发生了什么事。',
    'foreign-file': ({ hint }) => FOREIGN_FILES[hint] ?? FOREIGN_FILES['unknown']!,
    'malformed-quote': ({ value }) =>
      `单元格 ${value} 以引号开头，却未按 CSV 的方式关闭；已按原样读取。请将其中的引号写成两个，或删除第一个引号。`,
    'rows-in-cell': ({ value }) => `单元格 ${value} 的内容看似此表格的多行；如果是，表示有引号未关闭，请将其删除。`,
    'broken-text': ({ value }) => `此行含有损坏的字符（${value}）；请选择其他编码，或将文件重新存为 UTF-8。`,
    'bad-end': ({ field, value }) => `\`${field}\` ${value} 无法读作日期；事件已保留，但只有开始日期。`,
    'not-stated': ({ field, value, hint }) =>
      `\`${field}\` ${value} 已视为“未注明”${Number(hint) > 1 ? `，共 ${hint} 行` : ''}。`,
    'local-time': ({ hint }) => `有 ${hint} 个时间未注明时区：相关事件列于当日，按时间排序。可为各列指定时区。`,
    'read-as': ({ value, hint }) =>
      `${READ_AS[value] ?? READ_AS['"century"']!}${Number(hint) > 1 ? `（${hint} 次）` : ''}`,
    'other-country': ({ value, hint }) =>
      `同一名称在另一行是 ${hint}，在此行是 ${value}；已保留前者。如果是两个不同对象，请用两个名称。`,
    'joined-rows': ({ value, hint }) => `有 ${hint} 行的标识符与前面的行相同（第一个是 ${value}），已合并为同一事件。`,
    'older-version': ({ value, other }) => `“${other}”中有 ${value} 的较新版本，已采用较新版本。`,
    'same-file': ({ other }) => `此文件与“${other}”相同，只读取一次。`,
    'merged-id': ({ value, other }) => `${value} 与“${other}”中的完全相同，只保留一份。`,
    'kept-first': ({ value, hint, other }) =>
      `${value} 在先打开的“${other}”中内容不同：${hint} 采用该文件的值，此处的值已忽略。`,
    'kept-apart': ({ value, hint, other }) =>
      `${value} 在“${other}”中是另一项目的标识符：两者都已保留，此项改为 \`${hint}\`。`,
  },
  kinds: {
    unreachable: '未能获取文件',
    'file-changed': '文件已更改',
    'bad-status': '服务器拒绝',
    'not-json': '不是 JSON',
    'not-a-dataset': '不是数据集',
    'unknown-version': '版本不明',
    'too-large': '太大',
    'suspicious-archive': '可疑的压缩文件',
    'too-wide': '行太宽',
    encoding: '不是 UTF-8',
    'wrong-type': '值的类型错误',
    'missing-field': '缺少字段',
    'unknown-value': '不识别的值',
    'bad-date': '无法理解的日期',
    'bad-url': '不是网址',
    'duplicate-id': '标识符重复',
    'unresolved-id': '找不到标识符',
    'empty-text': '空白文字',
    'no-citation': '未引用来源',
    'no-speaker': '没有发言者',
    'part-of-cycle': '行动者隶属于自身',
    'original-cycle': '来源转载自身',
    'locator-too-long': '段落首尾太长',
    'unknown-point': '找不到论点',
    'wrong-target': '链接到错误类型的事件',
    'left-out-reference': '链接到被跳过的项目',
    'quote-missing': '找不到引文',
    'quote-ambiguous': '引文出现不只一次',
    'locator-missing': '找不到段落',
    'locator-ambiguous': '段落出现不只一次',
    'rebuttal-before-claim': '反驳早于所回应的内容',
    'accusation-before-attack': '指控早于攻击',
    'actor-without-country': '行动者没有国家或地区',
    'unknown-country': '不识别的国家或地区',
    'uncited-source': '未被引用的来源',
    'unknown-field': '不识别的字段',
    'misplaced-field': '属于其他事件类型的字段',
    'repeated-value': '重复的值',
    'duplicate-key': '重复的键',
    'turned-text': '文字方向反转',
    'outdated-field': '第 1 版的字段',
    'comment-as-response': '非被指控方的回应',
    'dispute-without-answer': '标为有争议却无回应',
    'answer-without-dispute': '回应提出质疑却未标示',
    'attribution-without-event': '没有事件作出的归属',
    'uncited-original': '未引用原文',
    'shortened-address': '短链接',
    'response-not-sought': '无回应且未查找',
    'quoted-in-translation': '只引用译文',
    'nothing-to-import': '没有可导入的内容',
    'no-date': '没有日期',
    'unmapped-table': '字段意思不明的表格',
    'end-before-start': '结束早于开始',
    'assumed-value': '假定的值',
    'unused-value': '已忽略的值',
    'ragged-row': '长度不同的行',
    'empty-file': '空白文件',
    'one-column': '只有一列的表格',
    'foreign-file': '没有数据集',
    'malformed-quote': '引号未关闭',
    'rows-in-cell': '单元格中有多行',
    'broken-text': '损坏的字符',
    'bad-end': '无法理解的结束日期',
    'not-stated': '未注明',
    'local-time': '没有时区的时间',
    'read-as': '数字读作日期',
    'other-country': '同名但国家或地区不同',
    'joined-rows': '多行是同一事件',
    'older-version': '较旧的版本',
    'same-file': '相同的文件',
    'merged-id': '两个文件中都有',
    'kept-first': '两个文件中内容不同',
    'kept-apart': '同一标识符指不同项目',
  },
  inTable: {
    'bad-date': ({ field, value, hint }) =>
      AMBIGUOUS.test(value)
        ? `\`${field}\` ${value} 有两种读法；请说明日与月何者在前。`
        : SHORT_YEAR.test(value)
          ? `\`${field}\` ${value} 的年份只有两位数；请说明属于哪个世纪。`
          : NO_DAY.test(value)
            ? `按此处日与月的顺序，\`${field}\` ${value} 不是存在的日期；请更正。`
            : `\`${field}\` ${value} 无法读作日期；${hint ? `请写成 \`${hint}\`。` : DATE_EXAMPLES}`,
    'missing-field': ({ field }) => `此行的 \`${field}\` 是空的，系统不会自行编造；请填写。`,
    'misplaced-field': ({ field, hint }) =>
      `类型为 ${hint} 的行没有 \`${field}\`，因此已忽略。请更正该列的意思或该行的类型。`,
  },
  jsonTypes: {
    string: '加引号的文字',
    array: '方括号中的列表',
    object: '花括号中的对象',
    record: '花括号中的对象',
  },
}
