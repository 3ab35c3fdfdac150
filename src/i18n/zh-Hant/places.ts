/** Names of places whose naming is contested, in Traditional Chinese. */
import type { PlaceNames } from '../places.ts'

export const places: PlaceNames = {
  CN: '中國',
  EH: '西撒哈拉',
  HK: '香港',
  IL: '以色列',
  KP: '北韓',
  KR: '南韓',
  MO: '澳門',
  PS: '巴勒斯坦',
  TW: '台灣',
  XK: '科索沃',
}
