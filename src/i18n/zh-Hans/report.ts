/** The words for what came of opening a dataset, and for the page about the evidence, in Simplified Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const storage: Catalogue['report']['storage'] = {
  states: {
    keeping: () => '正在保存到此浏览器…',
    kept: (size) => `已保存在此浏览器：${size}。`,
    forgotten: () => '不再保存：关闭此页面前仍保持打开。',
    'not-forgotten': () => '浏览器无法删除，因此仍保有保存的内容；请再试一次。',
    full: (size) => `未保存：浏览器没有 ${size} 的空间。关闭此页面前仍保持打开。`,
    refused: () => '未保存：此浏览器不为此页面保存任何内容。关闭此页面前仍保持打开。',
    'too-large': (size, most) => `未保存：${size} 超出单一数据集 ${most} 的上限。关闭此页面前仍保持打开。`,
  },
  lasting: { persistent: '浏览器会一直保存，直到您将其删除。', 'best-effort': '空间不足时，浏览器可能会将其删除。' },
  forget: '删除保存的内容',
}

export const opened: Catalogue['report']['opened'] = {
  summary({ kept, leftOut, warnings }, errors, number) {
    const parts = [
      leftOut > 0 && `跳过 ${number(leftOut)} 个事件`,
      leftOut === 0 && errors > 0 && `${number(errors)} 个问题`,
      warnings > 0 && `${number(warnings)} 则警告`,
    ].filter(Boolean)
    return parts.length > 0 ? `${parts.join('，')}。` : `全部 ${number(kept)} 个事件均已保留。`
  },
  show: '显示内容与原因',
  changeColumns: (name) => (name === '' ? '更改各列的含义' : `更改“${name}”各列的含义`),
  heading: '文件的读取结果',
  kept: (kept, read) => `${read} 个事件中保留了 ${kept} 个。`,
  more: (count) => `另有 ${count} 个同类问题`,
  save: '下载为表格',
  fileTitle: (title) => `${title} 报告`,
  counts: {
    read: (count) => `读取的事件：${count}`,
    kept: (count) => `保留的事件：${count}`,
    leftOut: (count) => `跳过的事件：${count}`,
  },
  columns: {
    severity: '严重程度',
    kind: '种类',
    what: '说明',
    file: '文件',
    row: '行',
    column: '列',
    line: '文本行',
    character: '字符',
    path: '路径',
    event: '事件',
    value: '值',
  },
}

export const evidence: Catalogue['report']['evidence'] = {
  heading: '关于证据',
  contents: '包含内容',
  counts: ({ accusations, attacks, rebuttals, sources, withText }) =>
    `指控：${accusations}。攻击：${attacks}。反驳：${rebuttals}。来源：${sources}，其中 ${withText} 个可在此阅读全文。`,
  kinds: (kinds) => `来源种类：${kinds}。`,
  kind: (name, count) => `${name} ${count}`,
  noKind: '未注明种类',
  collected: '收集方式',
  undescribed: '数据集未说明。',
  covers: '涵盖期间',
  coversUntil: (date) => `涵盖至${date}。其后未再查找：之后的日期并非没有动静，而是不在涵盖范围内。`,
  coversUnstated: '数据集未说明查找到何时为止。',
  updated: (date) => `最后更新：${date}。`,
  searched: '在何处查找回应',
  answers: (answered, noneFound, notSearched, nobody) =>
    `已回应的指控：${answered}。已查找而未找到回应：${noneFound}。未查找：${notSearched}。未指名任何能回应者：${nobody}。未找到回应并不证明对方沉默；各项指控的详情注明了查找到何时、在何处查找。`,
  balance: '各方的平衡',
  balanceNote: '陈述包括指控与反驳；由数方共同发表的陈述，各方各计一次。来源的副本按其所转载的内容计算。',
  noBalance: '此规模的数据集或此服务器不提供这项统计。',
  noSide: '无国家或地区',
  columns: {
    side: '一方',
    statements: '陈述',
    firstHand: '有第一手来源',
    onRecord: '有第一手或通讯社来源',
    inOwnLanguage: '有该方语言的来源',
    withPassage: '有引文段落',
    accusations: '其指控',
    answered: '其中已回应',
    sought: '已查找，未找到',
    notSought: '未查找',
    unanswerable: '未指名能回应者',
    uncontested: '归于其名下且无争议的攻击',
    attributed: '仅据称属于其的攻击',
    people: '被点名的人物',
  },
  answersGiven: '其回应，按种类',
  offRecord: (count) => `政府陈述中，没有第一手或通讯社来源者：${count}`,
  allOnRecord: '政府的每项陈述都有第一手或通讯社来源。',
  licence: '许可协议',
  noLicence: '数据集未注明。',
  faults: '如何报告错误',
  report:
    '打开有问题的事件，在“引用与分享”中复制其网址，连同有误的句子以及另有说法的网页网址，一并寄给此数据集的发布者。',
}
