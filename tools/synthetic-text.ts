/** Words that mean nothing together. */
import type { Random } from './random.ts'

const LATIN =
  'network ministry claim report breach border election supply campaign server denial court export agency leak pipeline vessel account evidence press witness spokesman treaty sanction satellite malware operator archive record statement embassy inquiry warning shipment journal signal contract audit minister grid hospital railway port bank tender survey forum cable'.split(
    ' ',
  )
const CHINESE =
  '网络 部门 声明 报告 边境 选举 供应 服务器 否认 法院 出口 机构 泄漏 管道 船只 账户 证据 媒体 证人 条约 制裁 卫星 软件 档案 记录 使馆 调查 警告 货物 信号 合同 审计 电网 医院 铁路 港口 银行 论坛 电缆'.split(
    ' ',
  )

/** About `length` characters of words in no order. */
export function latinText(random: Random, length: number): string {
  const words = wordsOf(random, LATIN, ' ', length)
  return words[0]!.toUpperCase() + words.slice(1)
}

/** About a third as many characters, so that it takes about as many bytes. */
export function chineseText(random: Random, length: number): string {
  return wordsOf(random, CHINESE, '', length / 3)
}

function wordsOf(random: Random, words: readonly string[], between: string, length: number): string {
  const goal = length * (0.8 + 0.4 * random.next())
  let text = random.pick(words)
  while (text.length < goal) text += between + random.pick(words)
  return text
}
