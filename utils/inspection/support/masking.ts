/**
 * 去标识化: the forms in which official notices show personal data. What is already written so is no finding of any rule.
 */

/** 138****1234. Takes the eleven digits of a mobile number, with or without 86 in front. */
export function maskPhone(digits: string): string {
  return `${digits.slice(0, -8)}****${digits.slice(-4)}`;
}

/**
 * 35*************123: the province and the last three characters are left, enough to tell two people of one name apart and too little
 * for a birthday. Takes 15 or 18 characters, or a passport-like document number.
 */
export function maskIdentity(number: string): string {
  const head = /^[a-z]/iu.test(number) ? 1 : 2;
  return number.slice(0, head).toUpperCase() + '*'.repeat(number.length - head - 3) + number.slice(-3).toUpperCase();
}

/** Only the last four digits are left: the first six name the bank and the kind of card, which nobody needs to recognise his own. */
export function maskCard(digits: string): string {
  return '*'.repeat(digits.length - 4) + digits.slice(-4);
}

/** 辽K·***12, for new-energy plates 辽K·****12. Takes the plate without separators. */
export function maskPlate(plate: string): string {
  const serial = plate.slice(2);
  return `${plate.slice(0, 2).toUpperCase()}·${'*'.repeat(serial.length - 2)}${serial.slice(-2).toUpperCase()}`;
}

const DOUBLE_SURNAME = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|长孙|南宫)/u;

/** 张某, 张某某, 欧阳某. Takes a full name. */
export function maskName(name: string): string {
  const surname = name.length > 2 && DOUBLE_SURNAME.test(name) ? 2 : 1;
  return name.slice(0, surname) + '某'.repeat(Math.max(1, name.length - surname));
}

/**
 * The address down to 乡镇 or 街道; without one down to 县、区、市; without that `某小区` or `某村`.
 * @param address an address that ends in a door number
 */
export function maskAddress(address: string): string {
  const town = /^.{0,24}?(?:街道|[^城村集乡]镇|[\u4e00-\u9fff]乡|苏木)(?!村|小区|街|路|花园|家园)/u.exec(address);
  if (town) return town[0];
  const county = /^.{0,20}(?:[^小社园校片]区|[^\d]县|[\u4e00-\u9fff]市)(?!场)/u.exec(address);
  if (county && county[0].length < address.length) return county[0];
  return /村|屯|组/u.test(address) && !/小区|社区|花园|家园|公寓/u.test(address) ? '某村' : '某小区';
}
