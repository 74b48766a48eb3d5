/** The category of companies of which nobody has said what they do. */
export const UNCATEGORISED = "other/uncategorised";

/**
 * What lists call our categories beside their own names: kinds of Google's map, industries of LinkedIn, categories of
 * Overture, and trades in German, French, Spanish and Italian.
 */
export const CATEGORY_WORDS: Record<string, string> = {
  "amenity/animal_boarding": "kennel, cattery, pet boarding service, dog day care center, pet boarding",
  "amenity/animal_shelter": "animal rescue service, animal rescue",
  "amenity/arts_centre": "art center, arts organization, performing arts, cultural center",
  "amenity/bank":
    "banking, credit union, savings bank, commercial bank, banks, bank, banque, banco, banca, investment banking",
  "amenity/bar":
    "cocktail bar, sports bar, wine bar, lounge, lounge bar, bar and grill, dive bar, tapas bar, cocktailbar",
  "amenity/biergarten": "beer garden",
  "amenity/bureau_de_change": "currency exchange service",
  "amenity/cafe":
    "coffee shop, cafe, tea house, tea room, espresso bar, kaffeehaus, cafeteria, internet cafe restaurant, coffeehouse",
  "amenity/car_rental":
    "truck rental, car rental agency, truck rental agency, autovermietung, van rental agency, automotive rental",
  "amenity/car_wash": "car detailing service, auto detailing, autowaschanlage",
  "amenity/charging_station": "electric vehicle charging station, ev charging station",
  "amenity/childcare": "day care center, daycare, child care agency, child care, child day care, nursery, kita",
  "amenity/cinema": "movie theater, kino",
  "amenity/clinic":
    "medical clinic, medical center, urgent care center, walk in clinic, health center, outpatient clinic, poliklinik, health and medical, medical group, urgent care",
  "amenity/college":
    "community college, trade school, vocational school, technical school, junior college, berufsschule, college university",
  "amenity/community_centre": "recreation center, community organization",
  "amenity/conference_centre": "convention center, conference center",
  "amenity/dentist":
    "dental clinic, dental office, dental practice, cosmetic dentist, pediatric dentist, orthodontist, endodontist, periodontist, oral surgeon, dental implants provider, " +
    "dental care, zahnarzt, zahnarztin, zahnarztpraxis, kieferorthopade, chirurgien dentiste, dentiste, dentista, clinica dental, studio dentistico, tandarts, general dentistry, general practice dentistry",
  "amenity/doctors":
    "family practice, orthopedist, internal medicine, nurse practitioner, oncologist, ear nose and throat, allergist, doctor, physician, medical practice, family practice physician, general practitioner, internist, pediatrician, dermatologist, cardiologist, gynecologist, obstetrician gynecologist, " +
    "orthopedic surgeon, plastic surgeon, ophthalmologist, neurologist, psychiatrist, urologist, ent doctor, surgeon, arzt, arztpraxis, hausarzt, medecin, medico, primary care",
  "amenity/driving_school": "fahrschule, auto ecole, autoescuela, autoscuola",
  "amenity/events_venue":
    "venue and event space, wedding planning, party and event planning, event venue, wedding venue, banquet hall, event planner, event management company, wedding planner, events services, event planning",
  "amenity/fast_food":
    "doner kebab, food stand, fast food restaurant, sandwich shop, hamburger restaurant, takeout restaurant, pizza delivery, pizza takeout, hot dog restaurant, fried chicken restaurant, kebab shop, imbiss, doner kebab restaurant, burger restaurant, food truck",
  "amenity/fuel": "petrol station, service station, tankstelle, station service, gasolinera, fuel station",
  "amenity/hospital":
    "general hospital, hospital and health care, hospitals and health care, krankenhaus, klinikum, hopital, ospedale, private hospital, hospitals, health care, healthcare",
  "amenity/ice_cream": "ice cream parlor, frozen yogurt shop, gelato shop, eisdiele, dessert shop",
  "amenity/kindergarten": "preschool, pre school, kindergarten, creche",
  "amenity/language_school": "english language school",
  "amenity/library": "public library, libraries, bibliothek",
  "amenity/music_school": "musikschule, music instructor",
  "amenity/nightclub": "night club, disco club, disco, dance club",
  "amenity/pharmacy": "pharmacist, pharmacies, drug store pharmacy, apotheke, pharmacie, farmacia, apteka, apotheek",
  "amenity/place_of_worship":
    "church, christian church, catholic church, baptist church, methodist church, lutheran church, mosque, synagogue, hindu temple, buddhist temple, temple, kirche, religious institution, religious institutions, church cathedral",
  "amenity/prep_school":
    "tutoring service, tutoring center, test preparation center, learning center, nachhilfe, e learning",
  "amenity/pub": "irish pub, gastropub, brewpub, tavern, kneipe",
  "amenity/research_institute": "research institute, scientific research",
  "amenity/restaurant":
    "restaurants, dining, food and beverages, bistro, steak house, steakhouse, diner, pizzeria, pizza restaurant, buffet restaurant, sushi restaurant, trattoria, osteria, ristorante, restaurante, restauracja, gaststatte, brasserie, gasthaus, eat and drink",
  "amenity/school":
    "elementary school, primary school, middle school, high school, private school, public school, secondary school, charter school, montessori school, grundschule, gymnasium schule, schule, ecole, primary secondary education, primary and secondary education, education",
  "amenity/social_facility":
    "home health care, senior citizen services, disability services, hospice care facility, social services organization, nursing home, assisted living facility, retirement home, retirement community, senior citizen center, home health care service, food bank, homeless shelter, individual and family services, pflegeheim, altenheim, homecare service, aged care",
  "amenity/studio":
    "broadcasting media production, music production, recording and rehearsal studio, recording studio, broadcast media, radio broadcaster, television station, film production company, video production service",
  "amenity/taxi": "taxi service, limousine service, car service, taxi company",
  "amenity/theatre":
    "music venue, concert venue, topic concert venue, performing arts theater, theater company, theater, theatre, live music venue, concert hall",
  "amenity/university":
    "university, higher education, universities, universitat, universite, universidad, colleges universities and professional schools, hochschule",
  "amenity/vehicle_inspection": "smog inspection station, car inspection station, vehicle inspection service",
  "amenity/veterinary":
    "veterinarian, veterinary clinic, animal hospital, emergency veterinarian service, tierarzt, tierarztin, veterinaire, veterinario, dierenarts, vet",
  "club/sport":
    "sports club, soccer club, football club, tennis club, golf club, athletic club, sportverein, country club, gymnastics center, sports team",
  "craft/blacksmith": "blacksmith",
  "craft/brewery":
    "brewery, craft beer, brauerei, brasserie artisanale, microbrewery, brew pub, micro, nano, brewpub, contract brewery, breweries",
  "craft/carpenter":
    "carpenter, cabinet maker, woodworker, tischler, tischlerei, schreinerei, schreiner, zimmerei, zimmerer, menuisier, carpintero, falegname, finish carpentry contractors",
  "craft/caterer": "catering, caterer, mobile caterer, catering food and drink supplier, partyservice",
  "craft/chimney_sweeper": "chimney sweep, schornsteinfeger",
  "craft/cleaning":
    "cleaning service, house cleaning service, commercial cleaning service, janitorial service, carpet cleaning service, window cleaning service, pressure washing service, gebaudereinigung, reinigungsfirma, cleaners, cleaning company, maid service, facilities services, janitorial services",
  "craft/distillery": "distillery, spirits distillery, brennerei, wine and spirits",
  "craft/electrician":
    "electrician, electrical installation service, electrical contractor, elektriker, elektroinstallation, elektrotechnik, electricien, electricista, elettricista, elektryk, elektricien",
  "craft/electronics_repair":
    "electronics repair shop, computer repair service, mobile phone repair shop, cell phone repair",
  "craft/gardener":
    "landscaper, landscaping company, lawn care service, tree service, gardener, landscape designer, gartenbau, garten und landschaftsbau, gartner, paysagiste, landscaping, landscape architect, arborist",
  "craft/glaziery": "glass and mirror sales service, glazier, glass and mirror shop, glass repair service, glaserei",
  "craft/hvac":
    "hvac, hvac contractor, heating contractor, air conditioning contractor, air conditioning repair service, heating and cooling, furnace repair service, heizungsbau, klimatechnik, chauffagiste, plumbing heating and air conditioning contractors",
  "craft/key_cutter": "key duplication service",
  "craft/metal_construction":
    "metal fabricator, welder, steel fabricator, metallbau, schlosserei, machine shop, metal workshop, sheet metal contractor",
  "craft/painter":
    "painter, painting, house painter, painting contractor, maler, malerbetrieb, malermeister, peintre en batiment, peintre, imbianchino, pintor",
  "craft/photographer":
    "photographer, wedding photographer, photography studio, commercial photographer, fotograf, photographe, fotografo, photography service, photography",
  "craft/plasterer": "plasterer, dry wall contractor, drywall contractor, stuckateur",
  "craft/plumber":
    "plumber, plumbing, plumbing service, drainage service, septic system service, klempner, sanitar, installateur, plombier, fontanero, idraulico, loodgieter, hydraulik, shk",
  "craft/roofer":
    "roofer, roofing, roofing contractor, gutter service, gutter cleaning service, dachdecker, dachdeckerei, couvreur, siding contractor",
  "craft/sawmill": "sawmill, lumber mill",
  "craft/scaffolder": "scaffolding rental service, scaffolder, gerustbau",
  "craft/signmaker": "sign making, sign shop, signmaker",
  "craft/stonemason": "stonemason, masonry contractor, steinmetz",
  "craft/tiler": "tile contractor, tiler, fliesenleger, carreleur",
  "craft/upholsterer": "upholstery shop, furniture repair shop, polsterei",
  "craft/window_construction": "windows installation, window installation service, window supplier, fensterbau",
  "craft/winery": "winery, vineyard, weingut, winzer, domaine viticole, bodega",
  "emergency/ambulance_station": "ambulance and ems services, ambulance service",
  "healthcare/alternative":
    "acupuncture, naturopathic holistic, naturopath, chiropractor, acupuncturist, acupuncture clinic, alternative medicine practitioner, naturopathic practitioner, homeopath, heilpraktiker, osteopath, health wellness and fitness, reiki therapist, holistic medicine practitioner",
  "healthcare/audiologist": "audiologist, hearing aid clinic",
  "healthcare/counselling":
    "abuse and addiction treatment, life coach, counselor, marriage counselor, family counselor, mental health clinic, mental health service, mental health care, addiction treatment center",
  "healthcare/dialysis": "dialysis center",
  "healthcare/hospice": "hospice",
  "healthcare/laboratory":
    "diagnostic services, diagnostic imaging, medical laboratory, diagnostic center, medical diagnostic imaging center, blood testing service",
  "healthcare/midwife": "midwife, hebamme",
  "healthcare/optometrist": "optometrist",
  "healthcare/physiotherapist":
    "physical therapy, physical therapist, physical therapy clinic, physiotherapy center, physiotherapist, physiotherapie, kinesitherapeute, fisioterapeuta, krankengymnastik, fysiotherapeut, sports medicine clinic",
  "healthcare/podiatrist": "podiatrist, foot doctor, podologe, podologie",
  "healthcare/psychotherapist": "psychotherapist, psychologist, psychotherapie, psychologue, child psychologist",
  "healthcare/rehabilitation": "rehabilitation center, physical medicine and rehabilitation",
  "healthcare/speech_therapist": "speech pathologist, logopadie",
  "leisure/amusement_arcade": "video arcade, amusement center",
  "leisure/bowling_alley": "bowling alley, bowling center",
  "leisure/dance": "dance school, dance studio, ballet school, tanzschule",
  "leisure/escape_game": "escape room center",
  "leisure/fitness_centre":
    "fitness trainer, health and wellness club, active life, gym, fitness center, health club, yoga studio, pilates studio, personal trainer, crossfit gym, fitnessstudio, salle de sport, gimnasio, palestra, physical fitness program, gyms",
  "leisure/golf_course": "golf course, public golf course, driving range, golfplatz",
  "leisure/horse_riding": "horse boarding, equestrian facility, riding school, horse riding school, reitschule, stable",
  "leisure/marina": "marina, yacht club, hafen",
  "leisure/resort": "resort hotel, resort",
  "leisure/sports_centre":
    "martial arts club, sports and recreation venue, sports complex, athletic field, martial arts school, karate school, sports facility, climbing gym, rock climbing gym",
  "leisure/stadium": "stadium, arena",
  "man_made/works":
    "chemical plant, industrial equipment, iron and steel industry, metal supplier, b2b textiles, industrial company, manufacturer, factory, manufacturing, machinery, industrial, fabrik, hersteller, maschinenbau, usine, plastic fabrication company, automotive manufacturing, chemicals, chemical manufacturer, food production, food manufacturer, mechanical or industrial engineering, " +
    "electrical electronic manufacturing, textiles, packaging and containers, plastics, furniture maker, semiconductors, aviation and aerospace, medical devices, pharmaceuticals, consumer goods, building materials, paper and forest products, printing, industrial automation",
  "office/accountant":
    "accountant, accounting firm, accounting, bookkeeping service, certified public accountant, cpa, wirtschaftsprufer, expert comptable, buchhaltung, chartered accountant, offices of certified public accountants, gestoria, commercialista",
  "office/advertising_agency":
    "business advertising, advertising agency, marketing agency, internet marketing service, marketing and advertising, advertising services, public relations firm, public relations and communications, werbeagentur, agence de communication, digital marketing, digital agency, media agency, marketing consultant, marketing",
  "office/architect":
    "architect, architecture firm, architectural designer, architecture and planning, architekt, architekturburo, architecte, arquitecto, architetto, architectural services",
  "office/association":
    "non profits, non profit, nonprofit, youth organization, political organization, environmental conservation organization, association or organization, non profit organization, nonprofit organization, business association, trade association, chamber of commerce, verein, verband, labor organization, professional association, civic and social organization, nonprofit organization management, non profit organizations",
  "office/bail_bond_agent": "bail bonds service, bail bonds",
  "office/charity": "charity, philanthropy, fundraising",
  "office/company": "corporate office, headquarters, company",
  "office/construction_company":
    "home developer, excavation service, masonry concrete, paving, home service, damage restoration, solar installation, construction company, general contractor, construction, contractor, home builder, custom home builder, building firm, remodeler, bathroom remodeler, kitchen remodeler, civil engineering company, concrete contractor, paving contractor, fence contractor, excavating contractor, " +
    "demolition contractor, foundation contractor, asphalt contractor, bauunternehmen, baugewerbe, hochbau, tiefbau, entreprise de construction, empresa constructora, impresa edile, deck builder, residential remodelers, building construction",
  "office/consulting":
    "business management services, business consulting, consultant, business management consultant, management consulting, business consulting and services, unternehmensberatung, unternehmensberater, consulting, business to business service, consulting firm, business consultant, professional services",
  "office/coworking": "coworking space, office space rental agency, business center, virtual office rental",
  "office/educational_institution":
    "educational services, educational institution, training centre, education center, education management, professional training and coaching, educational consultant, corporate training, education administration programs",
  "office/employment_agency":
    "employment agency, temp agency, recruiter, staffing agency, staffing and recruiting, human resources, human resource consulting, personalvermittlung, zeitarbeit, personaldienstleister, executive search firm, agence d interim, human resources services, temporary help services",
  "office/energy_supplier":
    "electric utility company, energy equipment and solutions, solar energy company, oil and energy, utilities, stadtwerke, energieversorger, renewables and environment, gas company, solar energy contractor, solar energy system service, oil and gas, natural gas utility",
  "office/engineer":
    "engineer, engineering consultant, engineering firm, structural engineer, civil engineer, mechanical engineer, civil engineering, ingenieurburo, bureau d etudes, engineering services",
  "office/estate_agent":
    "real estate agency, real estate agent, real estate agents, real estate, real estate consultant, real estate developer, commercial real estate agency, commercial real estate, immobilien, immobilienmakler, agence immobiliere, inmobiliaria, agenzia immobiliare, makelaar, realtor, letting agent, offices of real estate agents and brokers",
  "office/financial":
    "installment loans, investing, appraisal services, financial institution, financial services, investment company, capital markets, venture capital and private equity, investment management, finance, loan agency, stock broker, tax preparation, private equity, venture capital, finanzdienstleister",
  "office/financial_advisor":
    "financial advising, financial planner, financial consultant, wealth management, investment service, financial advisor, financial advisory",
  "office/foundation": "foundation, stiftung, fondation",
  "office/government":
    "government office, city government office, local government office, county government office, state government office, federal government office, government administration, public administration, behorde, city hall government, public services government",
  "office/graphic_design": "graphic designer, graphic design, design agency, design, designer",
  "office/guide": "tour operator, tour agency, sightseeing tour agency",
  "office/insurance":
    "insurance agency, insurance company, insurance broker, insurance, auto insurance agency, life insurance agency, versicherung, versicherungsmakler, assurance, seguros, assicurazioni, insurance agencies and brokerages, home insurance agency, health insurance agency",
  "office/it":
    "web designer, information technology company, web developer, technology company, it company, tech company, software company, software, computer software, software development, information technology, information technology and services, it services, it services and it consulting, computer consultant, computer support and services, website designer, web design, web hosting company, internet, " +
    "computer network security, computer and network security, computer networking, it dienstleister, softwareentwicklung, edv, saas, data processing, informatique, web development, app development, technology, custom computer programming services, information services, it consultant",
  "office/lawyer":
    "lawyer, attorney, law firm, law practice, legal services, personal injury attorney, divorce lawyer, criminal justice attorney, family law attorney, estate planning attorney, immigration attorney, bankruptcy attorney, general practice attorney, trial attorney, " +
    "rechtsanwalt, rechtsanwaltin, rechtsanwalte, kanzlei, anwaltskanzlei, anwalt, avocat, abogado, avvocato, advocaat, offices of lawyers, legal, solicitor, paralegal services provider",
  "office/logistics":
    "freight and cargo service, shipping center, transportation, logistics service, logistics, trucking company, freight forwarding service, transportation service, courier service, transportation trucking railroad, logistics and supply chain, delivery service, mailing service, spedition, logistik, transportunternehmen, transport, warehouse, warehousing, import export, import and export, shipping company, package freight delivery",
  "office/mortgage": "mortgage lender, mortgage broker, mortgage brokers",
  "office/moving_company":
    "mover, moving company, moving and storage service, moving and storage, umzugsunternehmen, umzuge, demenagement, movers",
  "office/newspaper":
    "newspaper publisher, newspaper, newspapers, publisher, publishing, media production, media company, online media, verlag, magazine publisher",
  "office/ngo": "international affairs, ngo",
  "office/notary": "notary public, notar, notaire, notaria, notaio",
  "office/private_investigator": "private investigator, detektei",
  "office/property_management":
    "apartments, condominium, property management company, property management, apartment complex, apartment building, apartment rental agency, housing complex, hausverwaltung, hausverwalter, condominium complex, leasing, lessors of residential buildings",
  "office/religion": "religious organization, religious organizations",
  "office/research":
    "research, research foundation, market research, market researcher, think tank, biotechnology company, biotechnology",
  "office/security":
    "security guard service, security service, security and investigations, security system supplier, security system installer, sicherheitsdienst, alarm company",
  "office/surveyor": "land surveying, land surveyor, surveyor, vermessungsburo, home inspector",
  "office/tax_advisor":
    "tax services, tax preparation service, tax consultant, tax advisor, steuerberater, steuerberatung, steuerkanzlei, income tax preparation",
  "office/telecommunication":
    "telecommunications service provider, telecommunications, internet service provider, wireless",
  "office/therapist": "therapist",
  "office/translator": "translator, translation and localization, ubersetzungsburo, dolmetscher",
  "office/union": "labor union, trade union, gewerkschaft",
  "shop/agrarian": "farm equipment supplier, agricultural service, agriculture, farming, landhandel, feed store",
  "shop/alcohol": "liquor store, beer store, off licence",
  "shop/antiques": "antique store, antiques, antiquitaten",
  "shop/appliance": "appliance store, appliance repair service, home appliance store",
  "shop/art": "art dealer, fine art",
  "shop/baby_goods": "baby store",
  "shop/bag": "luggage store, handbags shop",
  "shop/bakery":
    "donuts, donut, baker, backerei, cake shop, boulangerie, panaderia, panificio, bakkerij, piekarnia, bagel shop, donut shop, cupcake shop, wholesale bakery",
  "shop/beauty":
    "skin care, laser hair removal, hair removal, makeup artist, beauty salon, nail salon, day spa, spa, skin care clinic, medical spa, tanning salon, waxing hair removal service, eyelash salon, facial spa, kosmetikstudio, kosmetik, institut de beaute, centro de estetica, centro estetico, beautician, make up artist, beauty, beauty and spa, cosmetology",
  "shop/bed": "mattress store, bedding store",
  "shop/beverages": "beverage distributor, getrankemarkt",
  "shop/bicycle": "bicycle store, bike shop, bicycle repair shop, fahrradladen",
  "shop/boat": "boat dealer, boat repair shop",
  "shop/books": "book store, bookshop, comic book store, buchhandlung, librairie, libreria, used book store",
  "shop/butcher":
    "butcher shop, metzgerei, fleischerei, boucherie, carniceria, macelleria, slagerij, meat products store",
  "shop/camera": "camera store",
  "shop/cannabis": "cannabis store, dispensary, cannabis dispensary",
  "shop/car":
    "car dealer, used car dealer, auto broker, autohaus, autohandel, concessionnaire automobile, concesionario, concessionaria, truck dealer, automotive dealer, toyota dealer, ford dealer, honda dealer, automobile dealers, new car dealers",
  "shop/car_parts":
    "automotive parts, auto parts, automotive parts and accessories, auto parts and supply store, autoteile, auto parts store, auto accessories wholesaler, car accessories store, auto parts market, used auto parts store, salvage yard",
  "shop/car_repair":
    "auto glass service, oil change station, auto customization, auto repair shop, auto body shop, car repair and maintenance service, mechanic, auto mechanic, transmission shop, brake shop, oil change service, muffler shop, auto glass shop, auto electrical service, autowerkstatt, kfz werkstatt, garage automobile, taller mecanico, autofficina, towing service, automotive, automotive repair, collision repair, general automotive repair, body shop, auto tune up service",
  "shop/caravan": "recreational vehicle dealer, rv dealer, rv repair shop",
  "shop/charity": "charity shop, thrift charity",
  "shop/chemist": "drug store, drogerie, drugstore",
  "shop/clothes":
    "lingerie store, costume store, uniform store, clothing store, boutique, women s clothing store, men s clothing store, children s clothing store, apparel and fashion, fashion, apparel, bekleidung, modegeschaft, clothes shop, bridal shop, clothing wholesaler, luxury goods and jewelry clothing, retail apparel and fashion, formal wear store",
  "shop/computer": "computer store, computer hardware",
  "shop/confectionery":
    "chocolatier, desserts, candy store, sweets and dessert buffet, konditorei, candy shop, patisserie confiserie",
  "shop/convenience": "convenience store, corner store, mini mart, bodega store",
  "shop/copyshop":
    "screen printing, printing service, print shop, copy shop, commercial printer, digital printing service, druckerei, imprimerie, printing services",
  "shop/cosmetics": "cosmetics store, beauty supply store, cosmetics",
  "shop/craft": "craft store, art supply store, hobby store, arts and crafts",
  "shop/dairy": "dairy, dairy farm",
  "shop/deli": "deli, delicatessen, gourmet grocery store",
  "shop/department_store": "department store, kaufhaus",
  "shop/doityourself":
    "building supply store, building supply, countertop installation, home improvement store, building materials store, building materials supplier, baumarkt, lumber store",
  "shop/doors": "garage door supplier, door supplier, door shop, garage door repair",
  "shop/dry_cleaning": "dry cleaner, drycleaning and laundry services, chemische reinigung",
  "shop/electrical": "electrical supply store, electrical equipment supplier",
  "shop/electronics": "electronics store, consumer electronics, elektronikmarkt",
  "shop/e-cigarette": "vaporizer store, vape shop",
  "shop/fabric": "fabric store",
  "shop/farm": "produce market, farm shop, hofladen, farmers market, farm",
  "shop/fireplace": "fireplace store",
  "shop/flooring":
    "flooring store, flooring contractor, carpet installer, wood floor installation service, bodenbelage",
  "shop/florist":
    "flowers, flowers and gifts shop, flower shop, florist, flower delivery, blumenladen, blumen, fleuriste, floristeria, fiorista, bloemist, kwiaciarnia",
  "shop/frame": "picture frame shop",
  "shop/funeral_directors":
    "funeral home, funeral director, cremation service, cemetery, bestatter, bestattungsinstitut, pompes funebres, funeraria",
  "shop/furniture":
    "furniture store, furniture, office furniture store, mobelhaus, mobel, used furniture store, kitchen furniture store",
  "shop/games": "game store",
  "shop/garden_centre":
    "nursery and gardening, garden center, plant nursery, gartnerei, gartencenter, jardinerie, nursery and garden, nursery plants",
  "shop/general": "general store",
  "shop/gift": "gift shop, souvenir store, geschenkartikel",
  "shop/greengrocer": "fruits and vegetables, fruit and vegetable store, fruit and vegetable wholesaler",
  "shop/hairdresser":
    "hair salon, barber shop, barber, hairdresser, hair stylist, friseur, friseursalon, coiffeur, salon de coiffure, peluqueria, barberia, parrucchiere, kapper, fryzjer, beauty and hair salon, hair care, haircut",
  "shop/hardware": "hardware store, eisenwaren, ferreteria, ferramenta, tool store",
  "shop/health_food": "health food store, organic food store, bioladen",
  "shop/hearing_aids": "hearing aid store, horgerate, hearing aid repair service",
  "shop/houseware": "home goods store, kitchen supply store, housewares store",
  "shop/hunting": "hunting store",
  "shop/interior_decoration":
    "interior designer, interior decorator, home decor store, raumausstatter, interior design",
  "shop/jewelry":
    "jewelry store, jeweler, jewelry designer, juwelier, bijouterie, joyeria, gioielleria, luxury goods and jewelry",
  "shop/kiosk": "kiosk",
  "shop/kitchen": "kitchen store, kuchenstudio, cabinet store",
  "shop/laundry": "laundry service, laundromat, wascherei, coin laundry",
  "shop/lighting": "lighting store",
  "shop/locksmith": "locksmith, schlusseldienst, serrurier",
  "shop/mall": "shopping mall, shopping center, outlet mall, einkaufszentrum, plaza mall",
  "shop/massage": "massage therapist, massage spa, massage, thai massage therapist",
  "shop/medical_supply":
    "medical supply store, medical equipment supplier, orthotics and prosthetics service, sanitatshaus, medical equipment",
  "shop/mobile_phone": "cell phone store, mobile phone shop, cell phone accessory store",
  "shop/money_lender": "payday loan, check cashing service, money lender",
  "shop/motorcycle": "motorcycle dealer, motor scooter dealer",
  "shop/motorcycle_repair": "motorcycle repair shop",
  "shop/musical_instrument": "musical instrument store, music store instruments, guitar store, piano store",
  "shop/newsagent": "newsstand, news agent",
  "shop/nutrition_supplements": "vitamins and supplements, vitamin and supplements store",
  "shop/optician":
    "optician, eye care center, sunglasses store, optiker, augenoptiker, opticien, optica, ottica, eyewear store, contact lenses supplier",
  "shop/outdoor": "outdoor sports store, camping store",
  "shop/paint": "paint store",
  "shop/party": "party store, party equipment rental service",
  "shop/pastry": "pastry shop, patisserie, pasticceria",
  "shop/pawnbroker": "pawn shop, pfandhaus",
  "shop/perfumery": "perfume store, parfumerie",
  "shop/pest_control": "pest control service, exterminator, schadlingsbekampfung, pest control",
  "shop/pet": "pet store, pet supply store, zoohandlung, aquarium shop, dog trainer",
  "shop/pet_grooming": "pet groomer, dog groomer, hundesalon, pet grooming",
  "shop/plant_hire": "equipment rental agency, construction equipment supplier, equipment rental",
  "shop/rental": "rental service, furniture rental service",
  "shop/repair": "repair service, sewing machine repair service, handyman, handyman service",
  "shop/seafood": "fishmonger, seafood market, fish store, fischhandel",
  "shop/second_hand":
    "flea market, used vintage and consignment, thrift store, used clothing store, consignment shop, second hand store",
  "shop/shoe_repair": "shoe repair shop, schuster",
  "shop/shoes": "shoe store, schuhgeschaft",
  "shop/sports": "sports wear, sporting goods store, sportswear store, golf shop, ski shop, sporting goods",
  "shop/stationery": "office equipment, stationery store, office supply store, schreibwaren, office supplies",
  "shop/storage_rental": "self storage facility, storage facility, self storage",
  "shop/supermarket":
    "supermarket, grocery store, grocery, supermarkt, supermarche, supermercado, supermercato, grocery stores, groceries, asian grocery store, health and grocery",
  "shop/swimming_pool":
    "swimming pool contractor, swimming pool supply store, pool cleaning service, swimming pool repair service",
  "shop/tailor": "tailor, clothing alteration service, schneiderei, custom tailor",
  "shop/tattoo": "tattoo and piercing, tattoo shop, tattoo studio, tattoo and piercing shop, tattoo artist",
  "shop/tiles": "tile store",
  "shop/tobacco": "tobacco shop, cigar shop, tabakladen, smoke shop",
  "shop/toys": "toy store, spielwaren",
  "shop/travel_agency":
    "travel agency, reiseburo, agence de voyage, agencia de viajes, agenzia viaggi, leisure travel and tourism, travel agencies, travel",
  "shop/truck_repair": "truck repair shop, diesel engine repair service",
  "shop/tyres":
    "tire dealer and repair, tire dealer, reifen, tire shop, tire store, tyre shop, reifenhandel, tire dealer and repair shop",
  "shop/variety_store": "dollar store, discount store, variety store",
  "shop/video_games": "video game store",
  "shop/weapons": "gun and ammo, gun shop",
  "shop/wholesale":
    "wholesaler, wholesale, distributor, grosshandel, distribution service, wholesale store, mayorista, grossiste",
  "shop/window_blind": "blinds shop, window treatment store, window blinds",
  "shop/wine": "wine store, weinhandlung, cave a vin, wine shop",
  "telecom/data_center": "data center",
  "tourism/apartment":
    "holiday rental home, vacation rental, cottage, vacation home rental agency, holiday apartment, ferienwohnung, holiday apartment rental",
  "tourism/attraction": "tourist attraction, attractions and activities, landmark",
  "tourism/camp_site": "campground, campingplatz, camping",
  "tourism/caravan_site": "rv park",
  "tourism/gallery": "art gallery, galerie, galeria de arte",
  "tourism/guest_house": "guest house, bed and breakfast, pension, gastehaus, inn, chambre d hotes",
  "tourism/hostel": "hostel, jugendherberge, youth hostel",
  "tourism/hotel":
    "hotel, hospitality, extended stay hotel, hotels, hotels and motels, albergo, lodging, accommodation, hotels except casino hotels",
  "tourism/motel": "motel",
  "tourism/museum": "museum, art museum, history museum, museums and institutions, museums, heritage museum",
  "tourism/theme_park": "amusement park, theme park",
  "amenity/police": "police department, police station, sheriff s department, polizei",
  "amenity/fire_station": "fire department, feuerwehr",
  "shop/bathroom_furnishing": "bathroom fixtures store",
  "shop/hairdresser_supply": "hair supply store",
  "tourism/chalet": "cabin",
  "amenity/waste_transfer_station": "garbage collection service, recycling center, waste management",
};
