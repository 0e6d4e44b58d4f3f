import { DICTIONARY_WORDS } from './lookAlikes';

/** A character that says something about a figure, and only where it is a word of its own. */
export interface Cue {
  readonly cue: string;
  readonly example: string;
  /** Holds the character without saying it. */
  readonly lookAlike: string;
  /** Words of the dictionary in which the character does say it. */
  readonly forms: string;
  /** Words the dictionary lacks in which it does not. */
  readonly others: string;
}

/** The cues of one character. To teach one, add a line and run `npm run look-alikes`. */
export const CUES: readonly Cue[] = [
  { cue: '共', example: '共完成3场', lookAlike: '公共停车泊位3个', forms: '共有 一共 总共 共计 共建 共处', others: '医共体 共建单位 共建共治 共建共享 共享单车 共保体 共富' },
  { cue: '再', example: '再完成3场', lookAlike: '失业人员再就业3人', forms: '再次 再度 再有 再战 再起 再选 再现 再创 再造 再进一步', others: '再就业 再生水 再生资源 再担保 再贷款 再利用 再制造 再分配' },
  { cue: '又', example: '又完成3场', lookAlike: '又称幸福里3处', forms: '', others: '' },
  { cue: '另', example: '另有3处', lookAlike: '另行安排3处', forms: '另外 另加', others: '' },
  { cue: '已', example: '已建成3处', lookAlike: '不得已关停3处', forms: '已经 早已 已有 现已 已成 业已 已知 久已', others: '' },
  { cue: '达', example: '达3处', lookAlike: '下达计划3项', forms: '达到 多达 已达 高达 可达 长达 远达 均达', others: '达标 直达 送达 传达 畅达 通达 可达性' },
  { cue: '将', example: '将建成3处', lookAlike: '将军路3处', forms: '即将 将要 必将 终将 拟将 将会 行将', others: '' },
  { cue: '拟', example: '拟建3处', lookAlike: '模拟演练3场', forms: '拟将 拟于 拟建', others: '虚拟 模拟 草拟 拟定 拟订 拟稿' },
  { cue: '待', example: '待建3处', lookAlike: '接待3人', forms: '有待 亟待 亟待解决 尚待 仍待 等待 待建 待定', others: '优待 招待 款待 待遇 接待 待业' },
  { cue: '应', example: '应完成3处', lookAlike: '供应3套', forms: '应该 应当 理应 本应 应有 应尽 均应', others: '应急 供应 供应链 应用 应届 应聘 应征 应税 应对 响应 适应 反应 对应 呼应 应收 应诉 应用场景' },
  { cue: '需', example: '需建成3处', lookAlike: '满足需求3项', forms: '需要 急需 亟需 尚需 还需 仍需', others: '需求 供需 内需 必需品 刚需' },
  { cue: '未', example: '未完成3处', lookAlike: '未成年人3名', forms: '未能 尚未 从未 仍未 并未 未曾 未有 未经 还未', others: '未成年 未来 未成年人 未来社区 未来乡村' },
  { cue: '欠', example: '尚欠3处', lookAlike: '追回欠薪3万元', forms: '尚欠 仍欠 还欠', others: '欠薪 拖欠 欠款 欠费 清欠 欠税 欠发达' },
  { cue: '里', example: '12处里已完成3处', lookAlike: '惠及邻里3处', forms: '其中里 这里 那里', others: '邻里 公里 里程 里弄 万里 里面 共享社 幸福里' },
  { cue: '含', example: '含社区3处', lookAlike: '含氧量3升', forms: '包含 内含', others: '含量 含金量 含氧 含水' },
]; // prettier-ignore

/** Stands where a look-alike's cue stood: no word has it. */
const MASK = '○';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Each look-alike with the cues in it that say nothing. */
const LOOK_ALIKES: ReadonlyMap<string, string> = (() => {
  const masked = new Map<string, string>();
  for (const { cue, forms, others } of CUES) {
    const kept = new Set(words(forms));
    for (const word of [...words(DICTIONARY_WORDS[cue] ?? ''), ...words(others)]) {
      if (kept.has(word)) continue;
      masked.set(word, (masked.get(word) ?? word).replaceAll(cue, MASK));
    }
  }
  return masked;
})();

const ANY_CUE = new RegExp(`[${CUES.map(({ cue }) => cue).join('')}]`);
const ANY_LOOK_ALIKE = new RegExp([...LOOK_ALIKES.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/**
 * The text, of the same length, with every cue hidden that is part of another word: 公共 and 医共体 hold no 共. What is looked
 * for in it is found only as a word of its own.
 */
export function withoutLookAlikes(text: string): string {
  return ANY_CUE.test(text) ? text.replace(ANY_LOOK_ALIKE, (word) => LOOK_ALIKES.get(word) ?? word) : text;
}
