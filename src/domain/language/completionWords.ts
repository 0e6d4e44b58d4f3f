/** How a report says that the whole task is done. Recognition vocabulary. */
const ANNUAL_DONE = [
  /(?:全年|年度)(?:目标|工作|各项)?(?:任务|目标)?[^，。；]{0,4}(?:已|全部|全面|提前|圆满|超额)[^，。；]{0,4}完成/,
  /(?:全面|全部|提前|圆满|超额|已)完成(?:了)?(?:全年|年度)(?:目标|任务|工作|建设|计划)/,
  /竣工验收(?:合格|通过|完成|工作已完成)|(?:通过|完成)(?:了)?(?:最终|综合|整体|项目)?竣工验收|(?:通过|完成)(?:了)?(?:最终|综合|整体)验收/,
  /(?:已|全部|正式)[^，。；]{0,4}(?:建成投用|投入使用|交付使用|建成启用|竣工投用)/,
]; // prettier-ignore

/** Words that make it a part, a plan or the contrary. */
const NOT_ALL =
  /未|尚|待|拟|将|计划|预计|力争|争取|确保|准备|即将|部分|个别|首批|陆续|其中|一期|主体|前期|方案|力求|目标/;

/**
 * True when a report says in so many words that the whole task is finished (全面完成年度任务, 已通过竣工验收). A part
 * finished, a plan to finish, or a denial is not.
 */
export function saysAllDone(progress: string): boolean {
  return progress
    .split(/[，。；,;\n]/)
    .some(
      (clause) => ANNUAL_DONE.some((pattern) => pattern.test(clause)) && !NOT_ALL.test(withoutTarget(clause)),
    );
}

/** 年度目标 names the task and is no plan. */
function withoutTarget(clause: string): string {
  return clause.replace(/(?:全年|年度)(?:目标|计划)(?:任务)?/g, '');
}
