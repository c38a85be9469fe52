import { expect, test } from 'vitest'
import { isPlainlyOurs, isRunning, languageByLetters } from './plain-language.ts'

test.each([
  [true, 'دعت اللجنة الدول الأعضاء إلى تعزيز التعاون وتبادل المعلومات المتعلقة بالمسافرين.'],
  [true, 'التقى السفير گوستاڤو ميسا كوادرا رئيس اللجنة وفدا من الدول الأعضاء التي شاركت في أعمال الاجتماع الخاص.'],
  [true, 'The Committee invited Member States to cooperate more closely and to share information on travellers.'],
  [true, 'Recalling its resolution 2178 (2014) and all its other relevant resolutions, (لجنة مكافحة الإرهاب)'],
  [false, 'کمیته از کشورهای عضو خواست تا همکاری خود را گسترش دهند و اطلاعات را مبادله کنند.'],
  [false, 'کمیٹی نے رکن ممالک سے مطالبہ کیا کہ وہ تعاون بڑھائیں اور معلومات کا تبادلہ کریں۔'],
  [false, 'Le Comité a invité les États Membres à coopérer davantage et à échanger des renseignements.'],
  [false, 'El Comité invitó a los Estados Miembros a cooperar más y a intercambiar información.'],
  [false, 'Der Ausschuss forderte die Mitgliedstaaten auf, enger zusammenzuarbeiten und Informationen auszutauschen.'],
  [false, 'Комитет призвал государства-члены к сотрудничеству и обмену информацией.'],
])('plainly ours: %s, %s', (isOurs, text) => expect(isPlainlyOurs(text)).toBe(isOurs))

test.each([
  ['ps', 'کمېټې د غړو هېوادونو څخه وغوښتل چې همکاري پراخه کړي او د مسافرو په اړه معلومات تبادله کړي.'],
  ['ur', 'کمیٹی نے رکن ممالک سے مطالبہ کیا کہ وہ تعاون بڑھائیں اور معلومات کا تبادلہ کریں۔'],
  ['ku', 'لیژنەکە داوای لە دەوڵەتانی ئەندام کرد هاوکاری زیاتر بکەن.'],
  [null, 'کمیته از کشورهای عضو خواست تا همکاری خود را گسترش دهند و اطلاعات را مبادله کنند.'],
  [null, 'دعت اللجنة الدول الأعضاء إلى تعزيز التعاون.'],
  [null, ''],
])('by its letters %s', (language, text) => expect(languageByLetters(text)).toBe(language))

test.each([
  [true, 'Le Comité a invité les États Membres à coopérer davantage.'],
  [true, 'Der Ausschuss forderte die Mitgliedstaaten auf, enger zusammenzuarbeiten.'],
  [true, 'کمیته از کشورهای عضو خواست'],
  [false, 'Afghanistan, Albania, Algeria, Andorra and Bahrain'],
  [false, 'S/2015/939, A/RES/70/291'],
])('runs in sentences: %s, %s', (isSo, text) => expect(isRunning(text)).toBe(isSo))
