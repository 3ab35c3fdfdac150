/** The words for saving a view as a page, in Simplified Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const webPage: Catalogue['saved']['webPage'] = {
  whole: (total) => `整个数据集：${total} 个事件`,
  kept: (shown) => `仅筛选出的 ${shown} 个事件`,
  save: '另存为网页',
  which: '包含内容',
  carried: '打开后与您目前所见相同，其中的内容皆可浏览。',
  private: '任何持有此文件的人，都能取得其中的事件与来源文本。制作过程中未上传任何内容。',
  leftOut: '被筛选排除的回应不在文件中，因此文件会显示没有这些回应。',
  takeCopies: (_count, text) => `一并附上您自备的 ${text} 份来源文字`,
  copiesStay: '您自备的来源文字只留在此浏览器，不在网页中。',
  copiesMatter: '只附上网页所引用来源的文字。取得此网页的人都能读到这些文字，请确认您可以转交。',
  failed: '无法制作网页：找不到查看程序。',
}

export const savedPage: Catalogue['saved']['savedPage'] = {
  name: '已保存的网页',
  note: (day, events, total) =>
    events === total
      ? `保存于 ${day}，包含全部 ${total} 个事件。`
      : `保存于 ${day}，包含 ${total} 个事件中的 ${events} 个。`,
  chosenBy: (clauses) => `筛选条件：${clauses}。`,
  leftOut: '被排除的事件中的回应不计入此处。',
  copies: (_count, text) => `附有保存者自备的 ${text} 份来源文字；它们不属于数据集。`,
  offline: '所有内容都在此文件中，不会从其他地方加载任何内容。',
  empty: '此文件中没有数据集。',
}

export const copies: Catalogue['saved']['copies'] = {
  name: (title) => `您自备的“${title}”文字`,
  explained: '选择或拖放文件，或贴上文字。它只留在此浏览器，不会传送到任何地方；随后即在其中寻找引文。',
  file: '文件（纯文字、保存的网页或 PDF）',
  paste: '或贴上文字',
  use: '使用此文字',
  cancel: '取消',
  reading: '正在读取文件……',
  refusals: {
    'too-large': '文件超过 50 MB。请只保存含有该段落的网页或部分，再选择它。',
    'too-long': '文字超过 500 万个字符。请复制该段落前后的部分，再贴上。',
    empty: '其中没有文字。如为扫描文件，请用能辨识文字的程序复制文字后贴上。',
    'not-text': '此文件不是纯文字、网页或 PDF。请在可阅读之处复制其文字后贴上。',
    unreadable: '无法读取此文件，可能已损坏。请重新保存，或贴上其文字。',
    locked: '此 PDF 需要密码。请另存不需密码的副本，或贴上其文字。',
  },
}
