/** Compound surnames: a name that begins with one may have four characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 令狐 端木 南宫 轩辕 澹台 呼延 闻人 钟离 百里 东郭 西门 独孤 拓跋 完颜 申屠 太史 公冶 濮阳 淳于 单于'.split(
    ' ',
  ),
);

/** Single-character surnames in current use, the common ones of the household registers. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉伊仝区郜海阚屠豆朴盖练廉禹井祖漆巴卿狄索宣晋初门云容扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺亢嵇公茅干尉冶斯元束檀衣阴昝衡尧闭'.split(
    '',
  ),
);

/** True when the text could be one person's name: two or three characters after a known surname, four after a compound one. */
export function looksLikeName(text: string): boolean {
  if (!/^[\u3400-\u9FFF·]+$/.test(text)) return false;
  const compound = COMPOUND_SURNAMES.has(text.slice(0, 2));
  if (compound && text.length >= 3 && text.length <= 4) return true;
  return text.length >= 2 && text.length <= 3 && SURNAMES.has(text.slice(0, 1));
}
