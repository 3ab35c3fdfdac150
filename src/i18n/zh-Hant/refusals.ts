/** The words for why a database did not answer, in Traditional Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const refusals: Catalogue['refusals']['refusals'] = {
  'broke-off': '資料庫的回覆中途中斷。',
  empty: '資料庫尚未載入任何內容。',
  failed: '資料庫發生錯誤。',
  forbidden: '資料庫使用者無權讀取該資料表。',
  'hung-up': '資料庫長時間沒有回覆，請求已取消。',
  'no-database': '伺服器上沒有此資料庫。',
  'no-table': '資料庫中沒有此資料表。是否已用 `npm run clickhouse -- schema` 建立？',
  'only-reading': '資料庫使用者只有讀取權限。',
  'part-broke-off': '資料庫的某一部分回覆中途中斷。',
  'part-too-slow': '資料庫的某一部分未及時回覆。',
  'part-unreachable': '無法連線到資料庫的某一部分。',
  'password-wanted': '資料庫需要密碼，可由此伺服器的管理者提供。',
  refused: '資料庫拒絕了請求。',
  stopped: '請求已在資料庫中停止。',
  'too-busy': '資料庫正在處理過多請求。',
  'too-large': '結果超出資料庫允許的大小；請篩選或放大以縮小範圍。',
  'too-many-rows': '請求要讀取的資料超出資料庫允許的數量；請篩選或放大以縮小範圍。',
  'too-much-memory': '請求所需的記憶體超出資料庫允許的大小；請篩選或放大以縮小範圍。',
  'too-slow': '請求所需的時間超出資料庫的限制；請篩選或放大以縮小範圍。',
  'unknown-user': '資料庫不認得此伺服器的使用者名稱。',
  unreachable: '無法連線到資料庫；請檢查網路連線。',
  'wrong-login': '資料庫不接受此伺服器的使用者名稱或密碼。',
  'wrong-password': '資料庫不接受此伺服器的密碼。',
}
