/** Names of places whose naming is contested, in Simplified Chinese. */
import type { PlaceNames } from '../places.ts'

export const places: PlaceNames = {
  CN: '中国',
  EH: '西撒哈拉',
  HK: '香港',
  IL: '以色列',
  KP: '朝鲜',
  KR: '韩国',
  MO: '澳门',
  PS: '巴勒斯坦',
  TW: '台湾',
  XK: '科索沃',
}
