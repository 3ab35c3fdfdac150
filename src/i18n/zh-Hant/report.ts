/** The words for what came of opening a dataset, and for the page about the evidence, in Traditional Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const storage: Catalogue['report']['storage'] = {
  states: {
    keeping: () => '正在儲存到此瀏覽器…',
    kept: (size) => `已儲存在此瀏覽器：${size}。`,
    forgotten: () => '不再儲存：關閉此頁面前仍保持開啟。',
    'not-forgotten': () => '瀏覽器無法刪除，因此仍保有儲存的內容；請再試一次。',
    full: (size) => `未儲存：瀏覽器沒有 ${size} 的空間。關閉此頁面前仍保持開啟。`,
    refused: () => '未儲存：此瀏覽器不為此頁面儲存任何內容。關閉此頁面前仍保持開啟。',
    'too-large': (size, most) => `未儲存：${size} 超出單一資料集 ${most} 的上限。關閉此頁面前仍保持開啟。`,
  },
  lasting: { persistent: '瀏覽器會一直儲存，直到您將其刪除。', 'best-effort': '空間不足時，瀏覽器可能會將其刪除。' },
  forget: '刪除儲存的內容',
}

export const opened: Catalogue['report']['opened'] = {
  summary({ kept, leftOut, warnings }, errors, number) {
    const parts = [
      leftOut > 0 && `略過 ${number(leftOut)} 個事件`,
      leftOut === 0 && errors > 0 && `${number(errors)} 個問題`,
      warnings > 0 && `${number(warnings)} 則警告`,
    ].filter(Boolean)
    return parts.length > 0 ? `${parts.join('，')}。` : `全部 ${number(kept)} 個事件均已保留。`
  },
  show: '顯示內容與原因',
  changeColumns: (name) => (name === '' ? '變更各欄的意義' : `變更「${name}」各欄的意義`),
  heading: '檔案的讀取結果',
  kept: (kept, read) => `${read} 個事件中保留了 ${kept} 個。`,
  more: (count) => `另有 ${count} 個同類問題`,
  save: '下載為表格',
  fileTitle: (title) => `${title} 報告`,
  counts: {
    read: (count) => `讀取的事件：${count}`,
    kept: (count) => `保留的事件：${count}`,
    leftOut: (count) => `略過的事件：${count}`,
  },
  columns: {
    severity: '嚴重程度',
    kind: '種類',
    what: '說明',
    file: '檔案',
    row: '列',
    column: '欄',
    line: '文字行',
    character: '字元',
    path: '路徑',
    event: '事件',
    value: '值',
  },
}

export const evidence: Catalogue['report']['evidence'] = {
  heading: '關於證據',
  contents: '包含內容',
  counts: ({ accusations, attacks, rebuttals, sources, withText }) =>
    `指控：${accusations}。攻擊：${attacks}。反駁：${rebuttals}。來源：${sources}，其中 ${withText} 個可在此閱讀全文。`,
  kinds: (kinds) => `來源種類：${kinds}。`,
  kind: (name, count) => `${name} ${count}`,
  noKind: '未註明種類',
  collected: '蒐集方式',
  undescribed: '資料集未說明。',
  covers: '涵蓋期間',
  coversUntil: (date) => `涵蓋至${date}。其後未再查找：之後的日期並非沒有動靜，而是不在涵蓋範圍內。`,
  coversUnstated: '資料集未說明查找到何時為止。',
  updated: (date) => `最後更新：${date}。`,
  searched: '在何處查找回應',
  answers: (answered, noneFound, notSearched, nobody) =>
    `已回應的指控：${answered}。已查找而未找到回應：${noneFound}。未查找：${notSearched}。未指名任何能回應者：${nobody}。未找到回應並不證明對方沉默；各項指控的詳情註明了查找到何時、在何處查找。`,
  balance: '各方的平衡',
  balanceNote: '陳述包括指控與反駁；由數方共同發表的陳述，各方各計一次。來源的副本依其所轉載的內容計算。',
  noBalance: '此規模的資料集或此伺服器不提供這項統計。',
  noSide: '無國家或地區',
  columns: {
    side: '一方',
    statements: '陳述',
    firstHand: '有第一手來源',
    onRecord: '有第一手或通訊社來源',
    inOwnLanguage: '有該方語言的來源',
    withPassage: '有引文段落',
    accusations: '其指控',
    answered: '其中已回應',
    sought: '已查找，未找到',
    notSought: '未查找',
    unanswerable: '未指名能回應者',
    uncontested: '歸於其名下且無爭議的攻擊',
    attributed: '僅據稱屬於其的攻擊',
    people: '被點名的人物',
  },
  answersGiven: '其回應，依種類',
  offRecord: (count) => `政府陳述中，沒有第一手或通訊社來源者：${count}`,
  allOnRecord: '政府的每項陳述都有第一手或通訊社來源。',
  licence: '授權條款',
  noLicence: '資料集未註明。',
  faults: '如何回報錯誤',
  report:
    '開啟有問題的事件，在「引用與分享」中複製其網址，連同有誤的句子以及另有說法的網頁網址，一併寄給此資料集的發布者。',
}
