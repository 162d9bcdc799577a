import type { Lexicon } from '../contract';

/** 病情用语: illnesses and findings that say something about one person's health. */
export default {
  words: `艾滋病 梅毒 淋病 性病 乙肝 丙肝 肺结核 尿毒症 白血病 肿瘤 肺癌 肝癌 胃癌 乳腺癌 宫颈癌 肠癌 癌症 癌晚期 恶性肿瘤 精神分裂 抑郁症 双相情感障碍 焦虑症 精神障碍 精神病 智力残疾
精神残疾 肢体残疾 残疾人证 脑瘫 自闭症 孤独症 癫痫 帕金森 阿尔茨海默 脑梗 脑出血 心肌梗死 冠心病 糖尿病 高血压 先天性心脏病 血友病 流产 不孕 不育 确诊为 诊断为 被诊断 患有 罹患 身患
病历号 住院号 门诊号 病历 检验报告 核酸阳性 检测阳性 hiv 确诊病例 确诊患者 新冠 无症状感染者 重病 大病救助 医疗救助`,
  allowed: `精神病院 精神障碍患者 电子病历 艾滋病防治 肺结核防治 癌症防治 肿瘤医院 肿瘤科 糖尿病患者 高血压患者 大病救助政策 医疗救助政策 医疗救助制度 残疾人证办理`,
} satisfies Lexicon;
