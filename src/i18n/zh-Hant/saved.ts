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
  takeCopies: (_count, text) => `一併附上您自備的 ${text} 份來源文字`,
  copiesStay: '您自備的來源文字只留在此瀏覽器，不在網頁中。',
  copiesMatter: '只附上網頁所引用來源的文字。取得此網頁的人都能讀到這些文字，請確認您可以轉交。',
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
  copies: (_count, text) => `附有儲存者自備的 ${text} 份來源文字；它們不屬於資料集。`,
  offline: '所有內容都在此檔案中，不會從其他地方載入任何內容。',
  empty: '此檔案中沒有資料集。',
}

export const copies: Catalogue['saved']['copies'] = {
  name: (title) => `您自備的「${title}」文字`,
  explained: '選擇或拖放檔案，或貼上文字。它只留在此瀏覽器，不會傳送到任何地方；隨後即在其中尋找引文。',
  file: '檔案（純文字、儲存的網頁或 PDF）',
  paste: '或貼上文字',
  use: '使用此文字',
  cancel: '取消',
  reading: '正在讀取檔案……',
  refusals: {
    'too-large': '檔案超過 50 MB。請只儲存含有該段落的網頁或部分，再選擇它。',
    'too-long': '文字超過 500 萬個字元。請複製該段落前後的部分，再貼上。',
    empty: '其中沒有文字。如為掃描文件，請用能辨識文字的程式複製文字後貼上。',
    'not-text': '此檔案不是純文字、網頁或 PDF。請在可閱讀之處複製其文字後貼上。',
    unreadable: '無法讀取此檔案，可能已損壞。請重新儲存，或貼上其文字。',
    locked: '此 PDF 需要密碼。請另存不需密碼的副本，或貼上其文字。',
  },
}
