import { nameKey } from "@/lib/directory/name-key";

export type College = {
  name: string;
  city: string;
  state_name: string;
  zip_code: string;
  latitude: number;
  longitude: number;
};

/** Campuses that a plain name means, new names, and one misspelling; by website, since names repeat. */
const SAME: Record<string, string> = {
  "http://www.colostate.edu/": "Colorado State University-Fort Collins",
  "http://www.byu.edu/": "Brigham Young University-Provo",
  "http://www.byui.edu/": "Brigham Young University-Idaho",
  "http://www.northwood.edu/campuses/texas/": "Northwood University-Texas",
  "http://www.okstate.edu/": "Oklahoma State University-Main Campus",
  "http://www.ou.edu/": "University of Oklahoma-Norman Campus",
  "http://www.pitt.edu/": "University of Pittsburgh-Pittsburgh Campus",
  "http://www.pvamu.edu/": "Prairie View A & M University",
  "http://www.rutgers.edu/": "Rutgers University-New Brunswick",
  "http://www.sc.edu/": "University of South Carolina-Columbia",
  "http://www.swt.edu/": "Texas State University",
  "http://www.tamu.edu/": "Texas A & M University-College Station",
  "http://www.trinity.edu/": "Trinity University",
  "http://www.ttuhsc.edu/": "Texas Tech University Health Sciences Center",
  "http://www.txchiro.edu/": "Texas Chiropractic College Foundation Inc",
  "http://www.uiw.edu/": "University of the Incarnate Word",
  "http://www.usf.edu/": "University of South Florida-Main Campus",
  "http://www.uthouston.edu/": "The University of Texas Health Science Center at Houston",
  "http://www.washington.edu/": "University of Washington-Seattle Campus",
  "http://www1.umn.edu/twincities/": "University of Minnesota-Twin Cities",
};

const JOINING = new Set(["the", "at", "in", "of", "and"]);

/** Ways to read the two lists' names as one, surest first. */
const READINGS: { university: (name: string) => string; college: (college: College) => string }[] = [
  { university: words, college: ({ name }) => words(name) },
  { university: words, college: ({ name, city }) => words(`${name} ${city}`) },
  { university: words, college: ({ name, state_name }) => words(`${name} ${state_name}`) },
  { university: words, college: ({ name, city }) => words(withoutCampus(name, city)) },
  { university: (name) => words(withoutPlace(name)), college: ({ name, city }) => words(withoutCampus(name, city)) },
];

/** Each university's college, where one reading of its name fits exactly one of each list. */
export function joinColleges<T extends { name: string; website: string }>(
  universities: T[],
  colleges: College[],
): Map<T, College> {
  const joined = new Map<T, College>();
  for (const university of universities) {
    const college = colleges.find(({ name }) => name === SAME[university.website]);
    if (college) joined.set(university, college);
  }
  const present = new Set(colleges.map(({ name }) => words(name)));
  for (const reading of [...READINGS, promotion(present)]) {
    const taken = new Set(joined.values());
    const theirs = onlyOnes(colleges, reading.college);
    for (const [key, university] of onlyOnes(universities, ({ name }) => reading.university(name))) {
      const college = theirs.get(key);
      if (college && !taken.has(college) && !joined.has(university)) joined.set(university, college);
    }
  }
  return joined;
}

function words(name: string): string {
  return nameKey(name.replace(/\ufffd+/g, "'"))
    .split(" ")
    .map((word) => (word === "saint" ? "st" : word))
    .filter((word) => !JOINING.has(word))
    .join(" ");
}

/** "Texas A & M University-College Station" without the city that it lies in. */
function withoutCampus(name: string, city: string): string {
  const [, before, campus = ""] = /^(.+?)\s*-\s*([^-]+)$/.exec(name) ?? [];
  return before && (words(campus) === words(city) || /^main campus$/i.test(campus)) ? before : name;
}

function withoutPlace(name: string): string {
  return name.replace(/\s*\(.*?\)|\s*,.*$/g, "");
}

/** A college that has since become a university, unless a college of the old name is still there. */
function promotion(present: ReadonlySet<string>): (typeof READINGS)[number] {
  const university = (name: string) =>
    present.has(words(name)) ? words(name) : words(name.replace(/\bCollege$/, "University"));
  return { university, college: ({ name }) => words(name) };
}

function onlyOnes<T>(list: T[], keyOf: (item: T) => string): Map<string, T> {
  return new Map(
    [...Map.groupBy(list, keyOf)].flatMap(([key, [one, ...others]]) =>
      one && others.length === 0 ? [[key, one] as const] : [],
    ),
  );
}
