/**
 * How plan and report texts speak of a figure. Recognition vocabulary: data, kept apart from the reading. Looked for in texts
 * whose look-alikes are hidden (`cues.ts`): 公共 holds no 共.
 */

/** The figure is a running total. The last cue before a figure decides, across commas inside one sentence. */
export const CUMULATIVE_CUES =
  /累计|累积|总计|合计|截至|截止|目前|迄今|至今|今年以来|年初以来|上半年|前[二三]个?季度|全年(?!度?(?:目标|任务|计划|指标))|前\d{1,2}个月|(?:1|一)(?:[-—–~～至到]|—)+(?:\d{1,2}|[二三四五六七八九十]{1,2})月份?/;

/** A share meant, not reached: 力争达到年度目标的60%. */
export const INTENDED_SHARE = /力争|确保|争取|预计|(?<![年度])计划(?!的|任务|目标)|拟|将/;

/** The figure is what one month or quarter added. */
export const INCREMENT_CUES =
  /本月|当月|本季度?|当季|本周|本期|(?<![-—–~～至到截止前\d])\d{1,2}月(?:份(?!前|以来|底|末)|(?=完成|新|改|建|开|举|组织|发放|培训|办|签|引进))|(?:较|比)上(?:月|季度|期)(?:新增|增加|净增|多)?|环比(?:新增|增加)/;

/** A running total of months gone by, which later months add to: 1—5月完成5个，6月完成2个. */
export const PAST_MONTHS_CUE = /月份?$|季度$|上半年/;

/** Weaker words, in the clause itself: 已建成9所, 共完成3场. */
export const CUMULATIVE_WORDS = /(已经?|共|总数|总量)[^，。；、]{0,12}$/;
/** Where things stand at a month's end: 9月底，重点项目达9个. */
export const STANDS_AT =
  /(?:月份?|季度|年)[末底](?:前)?[，,]?[^，。；\d]{0,14}(?:达到?|共有?|总数|总量)(?:为|至)?\s*$/;
/** Said after the figure: 24场已完工, 12处（累计）. */
export const CUMULATIVE_AFTER = /^[^，。；、\d（(]{0,6}(?:已(?!于)|[（(]\s*累计\s*[)）])/;
/** A share of the annual target put into figures: 完成年度目标的35%，即21辆. */
export const SHARE_IN_FIGURES = /^\s*[，,、（(]?\s*(?:即|也就是|折合|合计|计|共)\s*(?:为|约)?\s*$/;
export const INCREMENT_WORDS = /(新增|新开工|新建成|再|又|另|净增)[^，。；、]{0,12}$/;

/**
 * What a share is of: the task, its plan or its year; a bracket or a figure may stand in it (占年度目标任务（3.9万个）的40%). The 达 of
 * 下达 is hidden as a look-alike.
 */
const OF_THE_TASK =
  '(?:年度|全年度?|本年度|今年|年初|年内|年|总)?(?:[省市县区]?下.|计划|既定|确定|总)*(?:[\\d.]+万?[^，。；\\d]{1,2})?(?:目标任务|任务目标|目标|任务|计划|指标|工作量|投资计划)(?:总?[数量])?(?:[（(][^（）()]*[）)])?';

/** 占年度目标的25%, 年度任务完成率达60%, 占总任务的30%, 为计划的101%, 完成率86%. Not 投资完成率, 开工率. */
export const SHARE_OF_ANNUAL = new RegExp(
  `(?:(?<=年度|全年|今年|年初|本年度|年内)(?:计划|既定|确定|下.|总)*(?:目标任务|任务目标|目标|任务|计划|指标|工作量|投资计划)(?:总?[数量])?|(?:完成|占|为|达到?|超)(?:了)?${OF_THE_TASK})(?:完成)?(?:的|率|比例|比重|进度)?(?:约|近|超过|达到|达|为|\\s)*$` +
    '|(?:(?:年度|全年)|^|[，,、（(\\s])(?:任务|计划|目标)?完成(?:率|比例)(?:约|达到|达|为|\\s)*$',
);

/** What is meant to be done, not done: 计划完成5个. 按计划完成5个 is done. */
export const PLANNED_WORDS =
  /(?:(?<![按照依][^，。；]{0,4})计划|拟|预计|预期|力争|争取(?!到)|确保|(?<!已)将|下月|下个月|下季度|下一步|下阶段|待|准备|打算|需|应|可以?(?=新增|增加|提供|容纳|解决|满足))(?!完成率)(?:(?!已)[^，。；])*$|(?<!完成[^，。；]{0,6})(?:目标|任务)(?:数|量|任务|要求)?(?:为|是|共)?\s*$/;

/** What is left or still under way: 剩余3处, 还有2个未开工. */
export const REMAINING_WORDS =
  /(?:剩余|剩下|余下|其余|尚有|尚余|还有|还剩|尚未|未能|未|仍有|欠|缺口|还差|尚缺|正在|在建)[^，。；、]{0,10}$/;
export const REMAINING_AFTER =
  /^[^，。；、\d]{0,8}(?:未|尚未|正在|在建|待|有望|即将|预计|停工|滞后|进行中|推进中|施工中)/;

/** The whole that a part is said of: 11个小区中, 共11个. */
export const TOTAL_AFTER = /^[^，。；、\d]{0,12}(?:中|当中|之中|里)(?:$|[，,、已有])/;
export const TOTAL_WORDS = /(?:共有?|总共|一共|涉及|全区|全部|总数|应)\s*$/;
/** 累计完成总数48部, 已完成全部12处: the whole that is done. */
export const DONE_BEFORE_TOTAL = /累计|已|完成|建成|达到|实现|完工|竣工/;

/** The year's target said again: 年度目标48部, 全年任务共12处. Not 完成全年任务48部. */
export const ANNUAL_WORDS =
  /(?<!完成(?:了)?)(?:年度|全年|本年度|今年|总)(?:的)?(?:目标|任务|计划|指标)(?:任务|目标|数|量|总数)*(?:为|是|共|计)?\s*$/;

/** A target said again under its own heading: 本季度目标为：累计完成12部. */
export const TARGET_HEADING =
  /(?:(?<!完成)目标|任务|计划)(?:任务|要求|内容|数)?(?:为|是|如下)?\s*[:：][^。；;\n]*$/;

/** A breakdown of the figure before it. */
export const PART_WORDS = /其中|包括|包含|含/;

/** Work around the task rather than its result: meetings, visits, lists of problems. */
export const INCIDENTAL_WORDS =
  /召开|会议|推进会|调度|座谈|会商|踏勘|走访|督导|督查|督办|调研|问题|整改|隐患|巡查|宣传|通知|方案|现场办公|约谈|专题会|协调|函|简报|出动|摸底|摸排|反馈|研究|对接|洽谈|考察|例会|倒排|检查|部署|文件|材料|台账|群众意见|诉求|信息|人员力量|投入(?:人力|机械|人员)/;

/** What is done before the work itself; its figures count no result. */
const BEFORE_THE_WORK =
  '选点|选址|设计|招标|招投标|勘察|勘测|测绘|踏勘|方案|规划编制|前期手续|前期工作|手续|征地|拆迁|审批|报批|立项|可研|环评|采购|摸底|摸排|名单|清单|点位|项目库|图纸|预算编制|施工准备';
/** 完成厨房选点1500个, 已明确6个建设点位. */
export const PRELIMINARY_WORDS = new RegExp(
  `(?:${BEFORE_THE_WORK})[^，。；、\\d]{0,4}$|(?:明确|确定|选定|选取|谋划|储备|纳入|落实)[^，。；、\\d]{0,4}$`,
);
/** 13所学校已完成设计招标, 2个公园正着手准备招标, 200个项目全部纳入项目库. */
export const PRELIMINARY_AFTER = new RegExp(
  `^[^，。；\\d]{0,14}?(?:已|均|全部|正|完成|通过|启动|开展|进行|着手|纳入|进入)[^，。；\\d]{0,10}(?:${BEFORE_THE_WORK}|着手|筹备)` +
    `|^[^，。；、\\d]{0,14}?(?:${BEFORE_THE_WORK})(?!.{0,8}(?:开工|完工|竣工|建成|投用))[^，。；、\\d]{0,8}$|^[^，。；、\\d]{0,8}(?:完善规划|规划(?:已|均)?完善)|^[^，。；、\\d]{0,8}主体(?:结构|工程)?(?:均|已|全部)*(?:完工|封顶|完成|竣工)`,
);
/** 20公里步道已完成总工程量的30%: the whole, of which a part is done. */
export const WORK_SHARE_AFTER =
  /^[^，。；\d]{0,12}(?:完成|占)(?:了)?(?:项目|工程|建设)?(?:总|全部|全年)?(?:工程|建设|施工|工作|形象)(?:量|进度|总量)的?/;
/** Between two figures of one measure: 30个食堂建设已完成12个 says of how many 12 are done. */
export const DONE_OF_THE_WHOLE =
  /^[^，。；、和及与\d]{0,16}(?:已|现|目前|其中|完成|完工|竣工|建成|开工|投用|办结)[^，。；、和及与\d]{0,8}$/;

/** Early stages, when others speak of completion: 已开工5个，已完工3个. */
export const STARTED_WORDS = /(?:开工|启动|进场|立项|签约|招标|申报|备案|入场|动工|在建)[^，。；、]{0,8}$/;
/** The same said after the figure: 26处已开工, 12处全部完工. */
export const STARTED_AFTER =
  /^[^，。；、\d]{0,8}?(?:已|均|全部|全面|顺利|正式)*(?:开工|启动|进场|动工|入场|立项|签约|申报)/;
/** The same in the clause that follows: 学校项目12个，已全部开工。 */
export const STARTED_NEXT =
  /^[^，。；、\d]{0,8}[，,]\s*(?:现|目前|均|都)?(?:已|均)(?:经|全部|全面|正式)*(?:开工|启动|进场|动工)/;
export const FINISHED_AFTER =
  /^[^，。；、\d]{0,8}?(?:已|均|全部|全面|顺利|正式)*(?:完成|竣工|完工|建成|投用|投入使用|交付|通过验收|办结)/;
export const FINISHED_WORDS =
  /(?:完成|竣工|完工|建成|投用|投入使用|交付|验收|办结|启用|开园|投产)[^，。；、]{0,8}$/;
