/**
 * Words of a name that say which part of a larger place it is: the ATM, pharmacy or optician in a shop, the laboratory of a
 * hospital, the service desk of a dealer. What one name has of them and the other lacks makes them two.
 */
const UNITS = [
  "atm atms geldautomat cajero pharmacy pharmacie farmacia apotheke drogaria optical optician opticians optometry optometrist",
  "eyewear glasses vision photo photos bakery deli tire tires garage fuel grooming training vet banfield pickup",
  "delivery grocery liquor pool daycare childcare mortgage lending loan loans financial money wealth advisor advisors",
  "trust emergency er lab labs laboratory radiology imaging mri oncology cardiology cardiothoracic dermatology neurology",
  "neurosurgery orthopedics pediatric pediatrics rheumatology urology urological gastroenterology endocrinology gynecology",
  "obstetrics obstetric ob gyn obgyn psychiatry surgery surgical rehab rehabilitation therapy dialysis hospice maternity",
  "sleep epilepsy spine pain wound outpatient inpatient medicine audiology library museum chapel cemetery department dept",
  "service parts collision bodyshop admissions bookstore cafeteria parking hangar terminal north south east west upper",
  "lower ii iii iv vi vii foundation fund auxiliary housing realty alumni booster boosters pta",
];

/** Words that say little of which company it is: what it deals in, where it is, what it is in law. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "the a an and of at in on for by with de la le les el los las du des di da do dos das del della der die das den het und " +
    "et y e und van von zu zum im am inc llc ltd co company corp corporation group gmbh " +
    "center centre store stores shop shops location branch restaurant restaurants hotel market"
  ).split(" "),
);

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    assn: "association",
    assoc: "association",
    assocs: "associates",
    associates: "association",
    associate: "association",
    bros: "brothers",
    bro: "brothers",
    ctr: "center",
    cntr: "center",
    centre: "center",
    centro: "center",
    zentrum: "center",
    dept: "department",
    dr: "doctor",
    dra: "doctor",
    intl: "international",
    int: "international",
    natl: "national",
    nat: "national",
    mfg: "manufacturing",
    mgmt: "management",
    mgt: "management",
    svc: "service",
    svcs: "service",
    serv: "service",
    services: "service",
    univ: "university",
    hosp: "hospital",
    inst: "institute",
    ins: "insurance",
    govt: "government",
    gov: "government",
    ste: "sainte",
    st: "saint",
    mt: "mount",
    ft: "fort",
    rest: "restaurant",
    ristorante: "restaurant",
    restaurante: "restaurant",
    apt: "apartment",
    apts: "apartment",
    apartments: "apartment",
    bldg: "building",
    co: "company",
    cos: "company",
    dist: "district",
    elem: "elementary",
    hs: "school",
    sch: "school",
    tech: "technology",
    technologies: "technology",
    sys: "system",
    systems: "system",
    eng: "engineering",
    engrg: "engineering",
    labs: "laboratory",
    lab: "laboratory",
    laboratories: "laboratory",
    med: "medical",
    pharm: "pharmacy",
    phcy: "pharmacy",
    delicatessen: "deli",
    caffe: "cafe",
    coffeehouse: "cafe",
    brewery: "brewing",
    brewers: "brewing",
    brewhouse: "brewing",
    rehab: "rehabilitation",
    orthopaedics: "orthopedics",
    repr: "repair",
    equip: "equipment",
    ind: "industries",
    inds: "industries",
    industrial: "industries",
    dev: "development",
    comm: "community",
    cmty: "community",
    county: "county",
    cnty: "county",
    twp: "township",
    dentist: "dental",
    dentistry: "dental",
    contractors: "construction",
    contractor: "construction",
    photographer: "photography",
    attorneys: "attorney",
    lawyers: "lawyer",
    realtors: "realty",
    realtor: "realty",
    supermarkt: "supermarket",
    first: "1",
    second: "2",
    third: "3",
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
  }),
);

/** The one form of a word that is also written short, in the plural or in another way. */
export function plainWord(word: string): string {
  const long = ABBREVIATIONS.get(word);
  if (long) return long;
  if (word.length > 4 && word.endsWith("s") && !word.endsWith("ss")) {
    const single = word.slice(0, -1);
    return ABBREVIATIONS.get(single) ?? single;
  }
  return word;
}

const units: ReadonlySet<string> = new Set(UNITS.flatMap((line) => line.split(" ")).map(plainWord));

/** Of a word in its one form. */
export const isUnitWord = (word: string): boolean => units.has(word);
export const isCommonWord = (word: string): boolean => COMMON.has(word);
