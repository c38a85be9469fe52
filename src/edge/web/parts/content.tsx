import type { ElementType, ReactNode } from 'react'

type Props = { of?: 'ar' | 'en' | 'und' | string | null; as?: ElementType; className?: string; children: ReactNode }

/** Words of a document or a person: their direction and language are their own, whatever the interface's. */
export function Content({ of, as: Tag = 'bdi', className, children }: Props) {
  const language = of === 'ar' || of === 'en' ? of : undefined
  return (
    <Tag
      className={className}
      {...(language ? { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } : { dir: 'auto' })}
    >
      {children}
    </Tag>
  )
}
