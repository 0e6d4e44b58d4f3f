import { REPORT_WORKING_DAY } from '../../calendar';
import { periodText } from '../../findings';
import { dayText } from '../../model/labels.zh-CN';
import type { ReminderFacts } from './model';

/** The texts of 催报. They say what was received, not what a unit did or did not do. */

function form({ period }: ReminderFacts): string {
  return period === null ? '工作任务落实计划表' : `${periodText(period)}工作任务落实情况表`;
}

/** `…应于2026年7月7日（7月第5个工作日）前报送`. */
function rule(facts: ReminderFacts): string {
  const { due, period } = facts;
  if (due === null) return `${form(facts)}尚待报送`;
  const basis =
    period === null ? '' : `（${Number(due.dueOn.slice(5, 7))}月第${REPORT_WORKING_DAY}个工作日）`;
  const doubt = due.known ? '' : '（该年度放假安排尚未收录，时限按周一至周五推算）';
  return `${form(facts)}应于${dayText(due.dueOn)}${basis}前报送${doubt}`;
}

function standing({ daysPast }: ReminderFacts): string {
  if (daysPast === null) return '';
  if (daysPast > 0) return `，已超过时限${daysPast}天`;
  return daysPast === 0 ? '，当日为报送时限最后一天' : `，距报送时限还有${-daysPast}天`;
}

function request({ daysPast }: ReminderFacts): string {
  return daysPast !== null && daysPast <= 0 ? '请按时报送' : '请尽快报送';
}

function signature({ issuer, asOf }: ReminderFacts): string {
  return `${issuer === null ? '' : `${issuer}\n`}${dayText(asOf)}`;
}

const CHECK = '如已报送，请与我们联系核对。';

/** To a unit nothing was received from. */
export function unitReminder(unit: string, facts: ReminderFacts): string {
  return [
    `${unit}：`,
    `${rule(facts)}。截至${dayText(facts.asOf)}，尚未收到你单位的报表${standing(facts)}。${request(facts)}；${CHECK}`,
    signature(facts),
  ].join('\n');
}

/** To a unit whose file could not be read. */
export function resubmissionReminder(unit: string, facts: ReminderFacts): string {
  return [
    `${unit}：`,
    `你单位报送的${form(facts)}已收到，但文件无法读取。请用 Excel 或 WPS 打开确认后另存为 .xlsx，重新报送。`,
    signature(facts),
  ].join('\n');
}

/** To all units nothing was received from. */
export function collectiveReminder(units: readonly string[], facts: ReminderFacts): string {
  return [
    '各有关单位：',
    `${rule(facts)}。截至${dayText(facts.asOf)}，尚未收到以下${units.length}个单位的报表${standing(facts)}：${units.join('、')}。`,
    `${request(facts)}；${CHECK}`,
    signature(facts),
  ].join('\n');
}
