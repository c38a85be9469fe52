import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { useWords } from '../../words/use-words.ts'

type Expression = NonNullable<Output<'follow-up/get-instrument'>['items'][number]['ar']>

/** What a provision says in one language, in its own direction, with the way to where it stands. */
export function ProvisionText({ said, language }: { said: Expression | null; language: 'ar' | 'en' }) {
  const { t } = useWords()
  if (!said) return <p className="provision-missing">{t(`provision.no-${language}`)}</p>
  return (
    <div className="provision-text" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <p>
        {said.number && <span className="provision-number">{said.number}.</span>} {said.text}
      </p>
      {said.addressees.length > 0 && (
        <p className="provision-said">{said.addressees.join(language === 'ar' ? '، ' : ', ')}</p>
      )}
      {said.documentId && said.start !== null && said.end !== null && (
        <Link
          className="provision-source"
          to="/documents/$id/review"
          params={{ id: said.documentId }}
          search={{ start: said.start, end: said.end }}
        >
          {t('provision.source')}
        </Link>
      )}
    </div>
  )
}

/** Both expressions of a provision, Arabic and English, beside each other. */
export function BothTexts({ provision }: { provision: { ar: Expression | null; en: Expression | null } }) {
  return (
    <div className="provision-texts">
      <ProvisionText said={provision.ar} language="ar" />
      <ProvisionText said={provision.en} language="en" />
    </div>
  )
}
