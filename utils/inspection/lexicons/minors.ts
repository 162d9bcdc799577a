import type { Lexicon } from '../contract';

/** 未成年人: persons under eighteen, as texts call them. */
export default {
  words: `未成年人 未成年 学生 同学 男孩 女孩 男童 女童 男生 女生 儿童 幼童 幼女 少年 少女 患儿 孩子 小学生 中学生 初中生 高中生 孤儿 留守儿童 困境儿童 婴儿 幼儿`,
  allowed: `大学生 研究生学生 留学生 少年宫 儿童医院 儿童节 幼儿园教师 少年儿童出版社 学生处 同学会`,
} satisfies Lexicon;
