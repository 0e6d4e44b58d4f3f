import { textKey } from '../text/keys';

/** What finishes a whole task when the task itself is its object. */
const DONE =
  '完成|完工|竣工|建成|办结|建成投用|建成启用|投用|投入使用|投入运营|启用|交付|交付使用|开通|通车|建成通车|开园|对外开放|正式开放|通过竣工验收|通过验收|竣工验收合格|通过最终验收|竣工验收完成|竣工验收工作已完成|完成竣工验收|完成最终验收|竣工投用';
const MANNER = '现|目前|均|都|已|已经|全部|全面|圆满|提前|如期|按期|按时|超额|顺利|正式|建设|整体|综合';
const WHEN = '于?(?:\\d{4}年)?\\d{1,2}月(?:份|\\d{1,2}日|底|初|中旬|上旬|下旬|末)?|\\d{1,2}日';
const WHOLE =
  '了|全年|年度|本年度|既定|全部|各项|总|目标|任务|目标任务|建设|工作|计划|年度任务|改造|整治|项目|工程';
/** 已全部完成, 北园幼儿园工程已于5月竣工并投入使用, 已完成既定目标, 全年任务完成率100%: nothing but the task follows the verb. */
const CLOSING = new RegExp(
  `^(.*?)(?:${MANNER}|${WHEN})*(?:${DONE})(?:${WHOLE})*(?:(?:并|、|且)?(?:${MANNER})*(?:${DONE}|验收|移交))*(?:率?(?:已?达到?|为)?(?:100|1\\d\\d)%)?$`,
);
/** Words that make it a part, a plan or the contrary, anywhere in the clause. */
const NOT_ALL =
  /未|尚|待|拟|将|计划(?!任务|目标)|预计|力争|争取|确保|准备|即将|部分|个别|首批|陆续|其中|[一二三]期|主体|前期|方案|力求|目标(?!任务)是|基本|第[一二三四五]批|阶段/;
/** Something is left, or said to be only one of several: 甲服务点已投用，另一处正在筹备. */
const NOT_THE_WHOLE =
  /另一|另有|另外|其余|剩余|余下|尚未|尚有|还有|正在|仍在|推进中|进行中|施工中|陆续|部分|个别|筹备|未完成|下一阶段/;
/** Stages before the work or inside it: 档案馆施工招标已完成 finishes no building. */
const A_STAGE =
  /(?:调研|招标|招投标|设计|勘察|选址|方案|手续|审批|采购|摸底|排查|征收|征地|拆迁|规划|主体|基础|桩基|筹备|一期|二期|首批)(?:工作|工程|结构|施工)?$/;
/** What a task that is to be used ends with; 完工 alone does not end it. */
const IN_USE = /投入使用|投用|启用|开放|运营|投产|通车|使用/;
const BY_THE_TASK = /(?:年度|全年|既定|全部)(?:目标)?任务|全部完成|办结/;
const COUNTED = /\d+(?:\.\d+)?万?|[一二两三四五六七八九十]+(?=[个处项条座所家])/g;
/** Nothing of its own before the verb: 该项目已完工. */
const NAMES_NOTHING =
  /^(?:该|此|本|此项|该项|各|全部|所有|上述)?(?:项目|工程|任务|工作|建设|目标|年度|全年|改造)*$/;

/**
 * True when a report says in so many words that the whole task is finished: 已全部完成, 全面完成年度任务, 已通过竣工验收. The object of
 * the verb decides: 已完成设计招标, 完成总工程量的30% and 12个小区全部完成方案设计 finish a stage. A part finished, a plan to finish, or a
 * denial is not the whole.
 * @param task the task's own text: what is finished has to be it
 */
export function saysAllDone(progress: string, task: string): boolean {
  if (NOT_THE_WHOLE.test(progress)) return false;
  return progress
    .normalize('NFKC')
    .replace(/\([^()]*\)|\([^()]*$/g, '')
    .split(/[，。；,;\n]/)
    .some((clause) => closes(clause.replace(/\s+/g, ''), task));
}

function closes(clause: string, task: string): boolean {
  const subject = CLOSING.exec(clause)?.[1];
  if (subject === undefined || NOT_ALL.test(withoutTarget(clause))) return false;
  if (A_STAGE.test(subject) || (IN_USE.test(task) && !IN_USE.test(clause) && !BY_THE_TASK.test(clause)))
    return false;
  // 两个片区的制作已完成 is a part, unless the task names that very number.
  if ((subject.match(COUNTED) ?? []).some((count) => !task.includes(count))) return false;
  const named = withoutTarget(subject).replace(/\d+(?:\.\d+)?万?(?:个|处|项|条|座|所|家|平方米|公里)?/g, '');
  return NAMES_NOTHING.test(named) || sharesWords(textKey(named), textKey(task));
}

/** 年度目标 names the task and is no plan. */
function withoutTarget(clause: string): string {
  return clause.replace(/(?:全年|年度)(?:目标|计划)(?:任务)?|截至\d{1,2}月(?:底|\d{1,2}日)?/g, '');
}

function sharesWords(first: string, second: string): boolean {
  for (let at = 0; at + 2 < first.length; at++) if (second.includes(first.slice(at, at + 3))) return true;
  return first.length === 2 && second.includes(first);
}
