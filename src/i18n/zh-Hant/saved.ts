/** The words for saving a view as a page, in Traditional Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const webPage: Catalogue['saved']['webPage'] = {
  whole: (total) => `整個資料集：${total} 個事件`,
  kept: (shown) => `僅篩選出的 ${shown} 個事件`,
  save: '另存為網頁',
  which: '包含內容',
  carried: '開啟後與您目前所見相同，其中的內容皆可瀏覽。',
  private: '任何持有此檔案的人，都能取得其中的事件與來源文字。製作過程中未上傳任何內容。',
  leftOut: '被篩選排除的回應不在檔案中，因此檔案會顯示沒有這些回應。',
  failed: '無法製作網頁：找不到檢視程式。',
}

export const savedPage: Catalogue['saved']['savedPage'] = {
  name: '已儲存的網頁',
  note: (day, events, total) =>
    events === total
      ? `儲存於 ${day}，包含全部 ${total} 個事件。`
      : `儲存於 ${day}，包含 ${total} 個事件中的 ${events} 個。`,
  chosenBy: (clauses) => `篩選條件：${clauses}。`,
  leftOut: '被排除的事件中的回應不計入此處。',
  offline: '所有內容都在此檔案中，不會從其他地方載入任何內容。',
  empty: '此檔案中沒有資料集。',
}
