import type { Input } from '../../client/call.ts'

type Scale = Input<'follow-up/add-scale'>

const step = (key: string, labelAr: string, labelEn: string) => ({ key, labelAr, labelEn })

/**
 * Scales that a secretariat can add as they are: five steps as surveys of the implementation of resolutions use them, the two of the
 * Financial Action Task Force (FATF), and three plain steps. The least is first.
 */
export const READY_SCALES: readonly Scale[] = [
  {
    key: 'implementation-five',
    aspect: 'implementation',
    labelAr: 'التنفيذ على خمس درجات',
    labelEn: 'Implementation in five steps',
    steps: [
      step('not', 'لم ينفذ', 'Not implemented'),
      step('marginally', 'نفذ تنفيذا هامشيا', 'Marginally implemented'),
      step('partially', 'نفذ جزئيا', 'Partially implemented'),
      step('largely', 'نفذ إلى حد كبير', 'Largely implemented'),
      step('fully', 'نفذ تنفيذا كاملا', 'Fully implemented'),
    ],
  },
  {
    key: 'technical-compliance',
    aspect: 'law-and-structure',
    labelAr: 'الالتزام الفني',
    labelEn: 'Technical compliance',
    steps: [
      step('nc', 'غير ملتزم', 'Non-compliant (NC)'),
      step('pc', 'ملتزم جزئيا', 'Partially compliant (PC)'),
      step('lc', 'ملتزم إلى حد كبير', 'Largely compliant (LC)'),
      step('c', 'ملتزم', 'Compliant (C)'),
    ],
  },
  {
    key: 'effectiveness',
    aspect: 'effectiveness',
    labelAr: 'الفعالية',
    labelEn: 'Effectiveness',
    steps: [
      step('low', 'منخفضة', 'Low'),
      step('moderate', 'متوسطة', 'Moderate'),
      step('substantial', 'كبيرة', 'Substantial'),
      step('high', 'عالية', 'High'),
    ],
  },
  {
    key: 'implementation-three',
    aspect: 'implementation',
    labelAr: 'التنفيذ على ثلاث درجات',
    labelEn: 'Implementation in three steps',
    steps: [
      step('not', 'لم يبدأ', 'Not begun'),
      step('under-way', 'قيد التنفيذ', 'Under way'),
      step('done', 'نفذ', 'Implemented'),
    ],
  },
]
