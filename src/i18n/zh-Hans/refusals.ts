/** The words for why a database did not answer, in Simplified Chinese. */
import type { Catalogue } from '../catalogue.ts'

export const refusals: Catalogue['refusals']['refusals'] = {
  'broke-off': '数据库的回复中途中断。',
  empty: '数据库尚未加载任何内容。',
  failed: '数据库发生错误。',
  forbidden: '数据库用户无权读取该数据表。',
  'hung-up': '数据库长时间没有回复，请求已取消。',
  'no-database': '服务器上没有此数据库。',
  'no-table': '数据库中没有此数据表。是否已用 `npm run clickhouse -- schema` 建立？',
  'only-reading': '数据库用户只有读取权限。',
  'part-broke-off': '数据库的某一部分回复中途中断。',
  'part-too-slow': '数据库的某一部分未及时回复。',
  'part-unreachable': '无法连接到数据库的某一部分。',
  'password-wanted': '数据库需要密码，可由此服务器的管理员提供。',
  refused: '数据库拒绝了请求。',
  stopped: '请求已在数据库中停止。',
  'too-busy': '数据库正在处理过多请求。',
  'too-large': '结果超出数据库允许的大小；请筛选或放大以缩小范围。',
  'too-many-rows': '请求要读取的数据超出数据库允许的数量；请筛选或放大以缩小范围。',
  'too-much-memory': '请求所需的内存超出数据库允许的大小；请筛选或放大以缩小范围。',
  'too-slow': '请求所需的时间超出数据库的限制；请筛选或放大以缩小范围。',
  'unknown-user': '数据库不识别此服务器的用户名。',
  unreachable: '无法连接到数据库；请检查网络连接。',
  'wrong-login': '数据库不接受此服务器的用户名或密码。',
  'wrong-password': '数据库不接受此服务器的密码。',
}
