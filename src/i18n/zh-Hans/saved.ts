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
  offline: '所有内容都在此文件中，不会从其他地方加载任何内容。',
  empty: '此文件中没有数据集。',
}
