import type { ScoreReason } from "@/lib/contract/results";
import { formatDecimal } from "../ui/intl";

const NAMES: Record<ScoreReason["part"], string> = {
  website: "Website",
  phone: "Phone",
  email: "Email",
  category: "Category",
  place: "Place",
};

/** The score's parts; they add up to it. */
export function ScoreParts({ reasons, score }: { reasons: readonly ScoreReason[]; score: number }) {
  return (
    <table className="w-full">
      <caption className="sr-only">How the score comes about</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Evidence</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ part, points, weight, evidence }) => (
          <tr key={part} className={points === 0 ? "text-ink-faint" : ""}>
            <th scope="row" className="w-20 py-0.5 pe-3 text-start align-top font-normal">
              {NAMES[part]}
            </th>
            <td className="py-0.5 pe-3 align-top break-words text-ink-faint">{evidence}</td>
            <td className="w-20 py-0.5 text-end align-top whitespace-nowrap">
              {formatDecimal(points)}
              <span className="text-ink-faint"> of {formatDecimal(weight)}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-medium">
          <th scope="row" colSpan={2} className="border-t pt-1 text-start font-[inherit]">
            Score
          </th>
          <td className="border-t pt-1 text-end">{formatDecimal(score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
