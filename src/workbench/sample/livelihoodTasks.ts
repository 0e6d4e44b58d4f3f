import { co, type SampleTask } from './shape';

/** 附件2 of the sample notice. */
export const LIVELIHOOD_TASKS: readonly SampleTask[] = [
  {
    text: '完成5所中小学塑胶操场翻新。',
    leaders: '苏 婉',
    units: [co('区教体局')],
    figure: { value: 5, unit: '所' },
  },
  {
    text: '为义务教育学校更换护眼灯 6000盏。',
    leaders: '苏 婉',
    units: [co('区教体局')],
    figure: { value: 6000, unit: '盏' },
  },
  {
    text: '开设暑期公益托管班 20个。',
    leaders: '苏 婉',
    units: [co('区教体局')],
    figure: { value: 20, unit: '个' },
  },
  {
    text: '新建标准化社区卫生服务中心 2家。',
    leaders: '苏 婉',
    units: [co('区卫健局')],
    figure: { value: 2, unit: '家' },
  },
  {
    text: '为适龄女生免费接种疫苗约3200人次。',
    leaders: '苏 婉',
    units: [co('区卫健局')],
    figure: { value: 3200, unit: '人次' },
  },
  { text: '为 80周岁以上老年人发放高龄津贴。', leaders: '苏 婉', units: [co('区民政局')] },
  {
    text: '为困难老年人家庭实施适老化改造260户。',
    leaders: '苏 婉',
    units: [co('区民政局')],
    figure: { value: 260, unit: '户' },
  },
  {
    text: '新建老年人助餐点 10 处。',
    leaders: '苏 婉',
    units: [co('区民政局')],
    figure: { value: 10, unit: '处' },
  },
  {
    text: '加装小区电动自行车充电端口 5000个。',
    leaders: '陆文博',
    units: [co('区住建局')],
    figure: { value: 5000, unit: '个' },
  },
  {
    text: '完成二次供水设施改造16处。',
    leaders: '欧阳靖',
    units: [co('区水务局')],
    figure: { value: 16, unit: '处' },
  },
  {
    text: '清淤疏浚城市排水管网 130公里。',
    leaders: '欧阳靖',
    units: [co('区水务局')],
    figure: { value: 130, unit: '公里' },
  },
  {
    text: '新建、改造公共厕所 12座。',
    leaders: '欧阳靖',
    units: [co('区城管局')],
    figure: { value: 12, unit: '座' },
  },
  {
    text: '增设街头座椅 500 把。',
    leaders: '欧阳靖',
    units: [co('区城管局')],
    figure: { value: 500, unit: '把' },
  },
  {
    text: '改造提升农贸市场 4个。',
    leaders: '贺 川',
    units: [co('区商务局')],
    figure: { value: 4, unit: '个' },
  },
  {
    text: '新增品牌连锁便利店 25家。',
    leaders: '贺 川',
    units: [co('区商务局')],
    figure: { value: 25, unit: '家' },
  },
  {
    text: '完成农村老化饮水管道更换36公里。',
    leaders: '欧阳靖',
    units: [co('区水务局')],
    figure: { value: 36, unit: '公里' },
  },
  { text: '农村黑臭水体治理后续管护到位。', leaders: '欧阳靖', units: [co('区农业农村局')] },
  {
    text: '建设农村快递服务站18个。',
    leaders: '贺 川',
    units: [co('区商务局')],
    figure: { value: 18, unit: '个' },
  },
  {
    text: '举办惠民文艺演出 50场。',
    leaders: '苏 婉',
    units: [co('区文旅局')],
    figure: { value: 50, unit: '场' },
  },
  {
    text: '新建城市书房3个，延长开放时间。',
    leaders: '苏 婉',
    units: [co('区文旅局')],
    figure: { value: 3, unit: '个' },
  },
];
