import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Finding } from './finding-card.tsx'

/** The sides of a disagreement, for a person who has taken none. */
export function Adjudicate({
  finding,
  me,
  onChoose,
}: {
  finding: Finding
  me: string
  onChoose(reviewId: string): void
}) {
  const { t } = useWords()
  const sides = finding.reviews.filter((review) => !review.undone && review.verdict !== 'undo')
  const took = sides.some((review) => review.reviewer.id === me)
  return (
    <div className="note">
      <p>{took ? t('review.adjudicate-other') : t('review.adjudicate')}</p>
      {!took &&
        sides.map((review) => (
          <Button key={review.id} onPress={() => onChoose(review.id)}>
            <bdi>{review.reviewer.name}</bdi>: {t(`review.verdict.${review.verdict}`)}
          </Button>
        ))}
    </div>
  )
}
