import { contextsOf } from '../../../src/domain/targets/context';
import { excludedBy, EXCLUSIONS } from '../../../src/domain/targets/exclusions';
import { scanQuantities } from '../../../src/domain/targets/quantities';

/** The rules that speak up about a text's numbers. */
const rulesFor = (text: string) => contextsOf(scanQuantities(text)).map(excludedBy);

test.each(EXCLUSIONS.map(({ name, example }) => [name, example]))('%s is about %s', (name, example) => {
  expect(rulesFor(example)).toContain(name);
});

describe('honest look-alikes', () => {
  test.each([
    ['quoted', '打造“暖心驿站”12处'],
    ['quoted', '培育“专精特新”企业6家'],
    ['ordinal', '6月底前10个小区完工'],
    ['ordinal', '年内前移关口3处'],
    ['phase', '举办培训班8期'],
    ['phase', '开展青年夜校3期'],
    ['time', '办理时限压缩至3个工作日以内'],
    ['time', '优良天数达到260天'],
    ['threshold-of-others', '举办10场以上文化活动'],
    ['threshold-of-others', '争取500万元以上资金'],
    ['size-of-counted-thing', '铺设管网12公里、泵站2座'],
    ['size-of-counted-thing', '完成3.6公里燃气管道改造'],
    ['attribute-of-counted-thing', '改造3个街道的老旧管网'],
    ['attribute-of-counted-thing', '对5所学校的操场进行翻新'],
    ['outer-place', '改造5个小区、12栋楼'],
    ['outer-place', '在4个街道开展巡演'],
    ['descriptive-attribute', '完成投资12亿元'],
    ['descriptive-attribute', '新增绿地30亩'],
    ['size-of-each', '新增绿化面积1000平方米'],
    ['size-of-each', '每个街道建成2处'],
    ['ratio', '每季度举办1次'],
    ['ratio', '每周开放5场'],
    ['old-value', '提高到860元/月'],
    ['old-value', '由区住建局新建3处'],
    ['background', '累计完成12处'],
    ['background', '再新建8处'],
    ['existing', '新建12处站点'],
    ['existing', '完成12处站点'],
    ['attribute-of-one-thing', '建设厂房总面积3.2万平方米'],
    ['attribute-of-one-thing', '新增绿地面积3.2万平方米'],
    ['places-worked-in', '在4个街道举办巡演'],
    ['places-worked-in', '改造4个小区、新建车位300个'],
    ['setting', '依托园区新引进企业20家'],
    ['setting', '以改造12个小区提升品质'],
    ['slogan', '建设五个重点项目'],
    ['slogan', '建设5个一站式服务中心'],
    ['one-by-one', '新建一所小学'],
    ['one-by-one', '建成一座泵站'],
    ['idiom', '建设健身步道两条'],
    ['idiom', '改造三十二个小区'],
  ])('%s leaves %s alone', (_, text) => {
    expect(rulesFor(text)).toContain(null);
  });
});
