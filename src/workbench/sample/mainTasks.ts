import { co, lead, type SampleGroup } from './shape';

/** 附件1 of the sample notice, group by group. */
export const MAIN_GROUPS: readonly SampleGroup[] = [
  {
    category: '年度主要预期目标',
    tasks: [
      {
        text: '地区生产总值增长 6%左右，规模以上工业增加值增长7%以上，居民人均可支配收入增长 6.5%左右，单位生产总值能耗下降 2%。',
        leaders: '各分管副区长',
        units: [lead('区发改局'), co('区商务局'), co('区农业农村局')],
        tail: '等',
      },
    ],
  },
  {
    category: '坚持创新引领，\n建设活力新城。',
    tasks: [
      {
        text: '建成江畔数字工坊二期，新引进软件企业 18 家。',
        leaders: '贺 川',
        units: [lead('区发改局'), co('区商务局')],
        figure: { value: 18, unit: '家' },
      },
      {
        text: '开展企业服务大走访，全年协调解决企业诉求不少于120件。',
        leaders: '贺 川',
        units: [lead('区发改局'), co('区商务局'), co('各街道办事处')],
        figure: { value: 120, unit: '件' },
      },
      {
        text: '推动老机械厂片区更新为文化产业园，完成旧厂房改造3.2万平方米。',
        leaders: '贺 川 苏 婉',
        units: [lead('区文旅局'), lead('区住建局'), co('望江街道办事处')],
        figure: { value: 32000, unit: '平方米' },
      },
      {
        text: '完善科技成果转化服务，组织产学研对接活动6场。',
        leaders: '贺 川',
        units: [lead('区发改局'), co('区教体局')],
        figure: { value: 6, unit: '场' },
      },
      {
        text: '制定支持专精特新企业发展若干措施，健全梯度培育名单。',
        leaders: '贺 川',
        units: [co('区发改局'), co('区商务局')],
      },
      {
        text: '深化“一件事”办理改革，推动高频事项一次办成。',
        leaders: '林致远',
        units: [lead('区发改局'), co('区民政局'), co('区卫健局')],
      },
      {
        text: '培育限额以上商贸企业 15 家，打造夜间消费街区2条。',
        leaders: '贺 川',
        units: [lead('区商务局'), co('区城管局'), co('柳溪街道办事处')],
        figure: { value: 15, unit: '家' },
      },
      {
        text: '办好临江购物节，举办促消费活动20场以上。',
        leaders: '贺\n川',
        units: [lead('区商务局'), co('区文旅局')],
        figure: { value: 20, unit: '场' },
      },
    ],
  },
  {
    category: '坚持品质提升，\n建设宜居新城',
    tasks: [
      {
        text: '改造老旧小区14个、88.6万平方米，同步更新地下管网。',
        leaders: '陆文博',
        units: [lead('区住建局'), co('区水务局'), co('各相关街道办事处')],
        figure: { value: 14, unit: '个' },
      },
      {
        text: '打通城市断头路5条，新建改建慢行步道 12 公里。',
        leaders: '陆文博',
        units: [lead('区住建局'), co('望江街道办事处'), co('柳溪街道办事处')],
        figure: { value: 5, unit: '条' },
      },
      {
        text: '完成既有住宅加装电梯 36部，惠及居民约 430 户。',
        leaders: '陆文博',
        units: [lead('区住建局')],
        figure: { value: 36, unit: '部' },
      },
      {
        text: '新增公共停车泊位1200个，缓解老城区停车难。',
        leaders: '陆文博',
        units: [co('区住建局'), lead('区城管局')],
        figure: { value: 1200, unit: '个' },
      },
      {
        text: '开展背街小巷整治提升行动，整治背街小巷 28条。',
        leaders: '欧阳靖',
        units: [lead('区城管局'), co('望江街道办事处'), co('柳溪街道办事处')],
        separator: '，',
        figure: { value: 28, unit: '条' },
      },
      {
        text: '推进垃圾分类精细化管理，可回收物回收利用率保持在38%以上。',
        leaders: '欧阳靖',
        units: [lead('区城管局'), co('各街道办事处')],
      },
      {
        text: '新建口袋公园 7 处，建设“小而美”的家门口绿地。',
        leaders: '欧阳靖',
        units: [lead('区城管局'), co('区住建局')],
        figure: { value: 7, unit: '处' },
      },
      {
        text: '推进排水单元达标建设，改造雨污混接点 96处。',
        leaders: '欧阳靖',
        units: [lead('区水务局'), co('区住建局'), co('区城管局')],
        figure: { value: 96, unit: '处' },
      },
      {
        text: '实施柳溪河综合治理三期工程，整治河道 8.5 公里。',
        leaders: '欧阳靖',
        units: [lead('区水务局'), co('柳溪街道办事处')],
        figure: { value: 8.5, unit: '公里' },
      },
      {
        text: '落实河湖长制，常态化开展河道巡查和清漂保洁。',
        leaders: '欧阳靖',
        units: [lead('区水务局'), co('望江街道办事处、柳溪街道办事处')],
      },
    ],
  },
  {
    category: '坚持城乡融合， 建设美丽新村',
    tasks: [
      {
        text: '建设高标准农田1.1万亩，粮食总产量稳定在 3.6万吨以上。',
        leaders: '欧阳靖',
        units: [lead('区农业农村局')],
        figure: { value: 11000, unit: '亩' },
      },
      {
        text: '新培育市级以上农业龙头企业3家、示范家庭农场 10家。',
        leaders: '欧阳靖',
        units: [lead('区农业农村局'), co('区商务局')],
        figure: { value: 3, unit: '家' },
      },
      {
        text: '创建和美乡村示范村6个，完成农村公路养护 45公里。',
        leaders: '欧阳靖、陆文博',
        units: [lead('区农业农村局'), co('区住建局'), co('柳溪街道办事处')],
        figure: { value: 6, unit: '个' },
      },
      {
        text: '完成农村户厕问题整改，推广市场化管护机制。',
        leaders: '欧阳靖',
        units: [lead('区农业农村局'), co('区卫健局')],
      },
      {
        text: '实施农村供水保障工程，新建供水管线22公里。',
        leaders: '欧阳靖',
        units: [lead('区水务局'), co('区农业农村局')],
        figure: { value: 22, unit: '公里' },
      },
      {
        text: '盘活闲置农房和宅基地，发展乡村民宿集群。',
        leaders: '苏 婉 欧阳靖',
        units: [lead('区文旅局'), co('区农业农村局')],
      },
    ],
  },
  {
    category: '坚持民生优先，\n建设幸福新城。',
    tasks: [
      {
        text: '新建、改扩建中小学和幼儿园8所，新增学位 4500个。',
        leaders: '苏 婉',
        units: [lead('区教体局'), co('区住建局')],
        figure: { value: 8, unit: '所' },
      },
      {
        text: '深化集团化办学，扩大优质教育资源覆盖面。',
        leaders: '苏 婉',
        units: [lead('区教体局')],
      },
      {
        text: '更新社区健身设施40套，举办全民健身赛事30场。',
        leaders: '苏 婉',
        units: [lead('区教体局'), co('各街道办事处')],
        figure: { value: 40, unit: '套' },
      },
      {
        text: '新增公办养老机构床位 300张，为65周岁以上老年人免费体检。',
        leaders: '苏 婉',
        units: [lead('区民政局'), lead('区卫健局')],
        figure: { value: 300, unit: '张' },
      },
      {
        text: '建成社区食堂9家，织密“15分钟”助老服务圈。',
        leaders: '苏 婉',
        units: [lead('区民政局'), co('望江街道办事处'), co('柳溪街道办事处')],
        figure: { value: 9, unit: '家' },
      },
      {
        text: '城乡低保标准由每人每月 1015元提高到1065元。',
        leaders: '苏 婉',
        units: [lead('区民政局')],
      },
      {
        text: '推进紧密型医联体建设，家庭医生重点人群签约率达到80%以上。',
        leaders: '苏 婉',
        units: [lead('区卫健局')],
      },
      {
        text: '加强基层医疗能力建设，改造提升社区卫生服务站11个。',
        leaders: '苏 婉',
        units: [lead('区卫健局'), co('区住建局')],
        figure: { value: 11, unit: '个' },
      },
      {
        text: '推进区文化馆新馆建设，年底前主体封顶。',
        leaders: '苏 婉',
        units: [lead('区文旅局'), co('区住建局')],
      },
      {
        text: '送戏下乡 60场，放映公益电影1800场。',
        leaders: '苏 婉',
        units: [lead('区文旅局')],
        figure: { value: 60, unit: '场' },
      },
    ],
  },
  {
    category: '坚持守牢底线，建设平安新城',
    tasks: [
      {
        text: '开展城镇燃气安全整治，更换老化燃气立管 2.4万米。',
        leaders: '林致远',
        units: [lead('区住建局'), co('区城管局')],
        figure: { value: 24000, unit: '米' },
      },
      {
        text: '健全防汛抗旱应急体系，改造提升小型水库5座。',
        leaders: '林致远 欧阳靖',
        units: [lead('区水务局'), co('区农业农村局')],
        figure: { value: 5, unit: '座' },
      },
      {
        text: '加强校园安全防范，学校“明厨亮灶”实现全覆盖。',
        leaders: '苏 婉',
        units: [lead('区教体局')],
      },
      {
        text: '深化矛盾纠纷源头治理，打造街道综合调处中心样板。',
        leaders: '林致远',
        units: [lead('望江街道办事处'), co('柳溪街道办事处'), co('区民政局')],
      },
      {
        text: '做好粮食和重要民生商品保供稳价，完善应急投放机制。',
        leaders: '林致远',
        units: [lead('区发改局'), co('区商务局'), co('区农业农村局')],
        tail: '等有关部门',
      },
    ],
  },
];
