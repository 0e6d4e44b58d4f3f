/** Words a 退回单 sheet adds to the slip's own. */
export const SLIP_SHEET = {
  /** Month of the slip, so that each month's stands beside the others. */
  month: (month: number): string => `-${month}月`,
  plan: '-计划',
  addressee: (unit: string): string => `${unit}：`,
  issued: (issuer: string | null, date: string): string => [issuer, date].filter((part) => part).join('　'),
} as const;
