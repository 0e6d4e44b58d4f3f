import { periodText } from './periodText.zh-CN';
import { brief } from './ruleWording';
import type { WordingOf } from './ruleWording';

const QUARTERS = ['', '一季度', '二季度', '三季度', '四季度'];

type Codes =
  | 'unit-not-submitted'
  | 'late-submission'
  | 'wrong-period'
  | 'duplicate-submission'
  | 'calendar-unknown'
  | 'task-not-assigned'
  | 'task-missing'
  | 'task-ambiguous'
  | 'task-text-changed'
  | 'quarter-target-blank'
  | 'plan-below-annual'
  | 'plan-decreasing'
  | 'missing-responsible'
  | 'plan-missing'
  | 'target-altered'
  | 'target-lowered';

/** Wording of the rules about who sent what and when, rows against the ledger, plans and quarter targets. */
export const SUBMISSION_WORDING: WordingOf<Codes> = {
  'unit-not-submitted': {
    title: '未报送',
    explanation: '承担立项任务的单位应按时报送落实计划和每月落实情况。',
    message: ({ unit, period }) =>
      period ? `${unit}未报送${periodText(period)}落实情况表。` : `${unit}未报送落实计划表。`,
    advice: '请催报。',
  },
  'late-submission': {
    title: '逾期报送',
    explanation: '月报应于次月第5个工作日前报送，计划按通知规定的日期报送。',
    message: ({ filledOn, dueOn }) => `${filledOn}报送，晚于规定的${dueOn}。`,
    advice: '请按时报送；如实际收到日期更早，请在报送情况中更正。',
  },
  'wrong-period': {
    title: '报送月份不符',
    explanation: '表中写明的月份与应报月份不一致，可能发错了文件。',
    message: ({ written, expected }) => `表中写的是“${written}”，应报${periodText(expected)}。`,
    advice: '请核对月份后重新报送。',
  },
  'duplicate-submission': {
    title: '重复报送',
    explanation: '同一单位同一期收到两份文件，需要确认以哪一份为准。',
    message: ({ unit, otherFile }) => `${unit}本期另有一份文件“${otherFile}”。`,
    advice: '请确认以哪一份为准。',
  },
  'calendar-unknown': {
    title: '没有该年度节假日安排',
    explanation: '工作日按国务院办公厅公布的放假安排计算；尚未收录的年度按周一至周五计算。',
    message: ({ year }) => `尚未收录${year}年节假日安排，截止日期按周一至周五推算。`,
    advice: null,
  },
  'task-not-assigned': {
    title: '非本单位任务',
    explanation: '填报的任务在立项表中不由该单位承担，或立项表中没有这项任务。',
    message: ({ text }, { task, unit, severity }) => {
      if (task === null) return `立项表中找不到这项任务：“${brief(text)}”。`;
      return severity === 'error'
        ? `${task}“${brief(text)}”在立项表中不由${unit ?? '该单位'}承担。`
        : `${task}“${brief(text)}”的责任单位中没有列明${unit ?? '该单位'}，请确认是否由其承担。`;
    },
    advice: '请核对任务分工，误填的予以删除。',
  },
  'task-missing': {
    title: '漏报任务',
    explanation: '立项表或本单位计划中的任务在报送的表中没有出现。',
    message: ({ text }, { task, period }) =>
      period ? `${task}“${brief(text)}”没有报告进展。` : `${task}“${brief(text)}”没有列入落实计划。`,
    advice: '请补报该项任务。',
  },
  'task-ambiguous': {
    title: '任务对应不唯一',
    explanation: '填报的文字与不止一项立项任务相近，或只是大致相近，不宜自动认定。',
    message: ({ text, candidates }) => `“${brief(text)}”可能对应${candidates}，请确认。`,
    advice: '请指定对应的任务。',
  },
  'task-text-changed': {
    title: '任务表述被改动',
    explanation: '填报的任务表述与立项表不一致，数字改动尤其需要核实。',
    message: ({ written, ledger }) =>
      `任务表述与立项表不一致。填报：“${brief(written)}”；立项：“${brief(ledger)}”。`,
    advice: '请恢复立项表原文。',
  },
  'quarter-target-blank': {
    title: '季度目标空白',
    explanation: '附件3的四个季度目标都应填写。',
    message: ({ quarter }) => `${QUARTERS[quarter] ?? ''}目标及推进计划没有填写。`,
    advice: '请补填该季度目标。',
  },
  'plan-below-annual': {
    title: '计划低于年度目标',
    explanation: '四个季度安排完毕后的数量应不低于立项表确定的年度目标。',
    message: ({ planned, annual }) => `计划到年底为${planned}，低于年度目标${annual}。`,
    advice: '请按年度目标调整计划。',
  },
  'plan-decreasing': {
    title: '累计计划倒退',
    explanation: '按累计数填报的季度目标，后一季度不应小于前一季度。',
    message: ({ earlier, later }) => `累计目标前一季度为“${earlier}”，后一季度反而为“${later}”。`,
    advice: '请核对各季度累计目标。',
  },
  'missing-responsible': {
    title: '负责人漏填',
    explanation: '附件3应填写主要负责人和分管负责人。',
    message: ({ field }) => `“${field === 'responsible' ? '主要负责人' : '分管负责人'}”没有填写。`,
    advice: '请补填姓名。',
  },
  'plan-missing': {
    title: '没有对应计划',
    explanation: '报送了进展而没有落实计划，无法对照季度目标。',
    message: ({ text }, { task, unit }) =>
      task === null
        ? `${unit ?? '该单位'}没有报送落实计划表，无法对照季度目标。`
        : `${task}“${brief(text)}”没有列入本单位落实计划。`,
    advice: '请补报落实计划。',
  },
  'target-altered': {
    title: '季度目标表述有变',
    explanation: '附件4的季度计划完成目标应与附件3同一季度的目标一致。',
    message: ({ planned, reported }) =>
      reported === ''
        ? `季度计划完成目标没有填写，计划表为“${brief(planned)}”。`
        : `季度目标计划表为“${brief(planned)}”，月报改为“${brief(reported)}”。`,
    advice: '请恢复计划表中的季度目标；确需调整的，请说明理由。',
  },
  'target-lowered': {
    title: '季度目标被调低',
    explanation: '附件4的季度目标数量小于附件3同一季度的目标。',
    message: ({ planned, reported }) => `季度目标由计划的${planned}调低为${reported}。`,
    advice: '请恢复计划表中的季度目标；确需调整的，请按程序报批。',
  },
};
