"""Swaps: Danish words of the children's report and what a careless author might put instead."""

from __future__ import annotations

# pattern -> replacement; \b is added at both ends, a capital at the start is kept

DIRECTION = {
    "stigning": "nedgang", "stigningen": "nedgangen", "stigninger": "nedgange", "fald": "stigning",
    "faldet": "steget", "steget": "faldet", "stiger": "falder", "falder": "stiger",
    "større": "mindre", "flere": "færre", "færre": "flere", "voksende": "faldende",
    "vokset": "blevet mindre", "blevet mindre": "blevet større", "blevet lettere": "blevet sværere",
    "vokser": "falder", "fremad": "tilbage", "den rigtige vej": "den forkerte vej", "fremgang": "tilbagegang",
    "rykket frem": "rykket ned", "rykket ned": "rykket frem", "rykket op": "rykket ned",
    "gledet længere ned": "rykket længere op", "uændrede": "stigende",
}  # fmt: skip
RANK = {
    "flest": "færrest", "færrest": "flest", "størst": "mindst", "største": "mindste",
    "mest udfordrende": "mindst udfordrende", "fylder mest": "fylder mindst", "steget mest": "steget mindst",
    "fyldte mest": "fyldte mindst", "mindste": "største", "højest": "lavest", "lavest": "højest",
    "vanskeligste": "letteste", "ligger højt": "ligger lavt",
    "skiller sig ud": "ligner de andre", "relativt få": "særlig mange",
}  # fmt: skip
UNIVERSAL = {
    "alle": "ingen", "ingen": "alle", "begge": "ingen af de to", "hvert af": "intet af",
    "næsten alle": "kun få", "de fleste": "de færreste", "langt de fleste": "kun få",
    "kun få": "langt de fleste", "det eneste": "et af de mange", "hverken": "både", "mange kommuner": "få kommuner",
    "fælles for": "forskellen på",
    "få kommuner": "næsten alle kommuner", "alle disse": "ingen af disse",
}  # fmt: skip
SIZE = {
    "markant": "kun lidt", "markant flere": "en smule flere", "langt større": "lidt mindre",
    "en smule": "markant", "betydeligt": "en anelse", "tydelig": "umærkelig", "stor forskel": "næsten ingen forskel",
    "store forskelle": "kun små forskelle", "stor afstand": "næsten ingen afstand",
    "mere end": "mindre end", "mindst": "højst",
    "på langt de fleste": "på enkelte",
}  # fmt: skip
LEVEL = {
    "på niveau med": "langt over", "omtrent lige så mange": "langt flere", "omtrent samme niveau som": "et langt højere niveau end",
    "stort set samme omfang": "et langt større omfang", "lige så mange": "dobbelt så mange", "nogenlunde, som de gjorde": "helt anderledes end de gjorde",
    "det samme": "det modsatte", "de samme": "andre",
}  # fmt: skip
CATEGORY = {
    "få eller ingen udfordringer": "store udfordringer", "i høj eller meget høj grad": "i mindre grad eller slet ikke",
    "”i meget høj grad”": "”i mindre grad”", "”i høj grad”": "”i mindre grad”", "”i mindre grad”": "”i høj grad”",
    "”slet ikke”": "”i høj grad”", "er udfordret": "har få eller ingen udfordringer", "er udfordrede": "er ikke udfordrede",
    "har vanskeligt ved": "har let ved", "har svært ved": "har let ved", "er desuden udfordret": "har desuden få udfordringer",
}  # fmt: skip
COUNTS = {
    "to": "tre", "tre": "fire", "fire": "fem", "seks": "syv", "otte": "ni", "ni": "otte",
}  # fmt: skip
FRACTIONS = {
    "hver fjerde": (0.22, 0.28), "hver tredje": (0.3, 0.36), "halvdelen": (0.47, 0.53),
    "to ud af tre": (0.64, 0.7), "tre ud af fire": (0.72, 0.78), "hver femte": (0.17, 0.23),
    "næsten alle": (0.85, 1), "godt halvdelen": (0.5, 0.57), "knap hver anden": (0.43, 0.5),
}  # fmt: skip
"""Words for fractions, and the shares between which they may be true."""
GROUPS = (
    ("autismespektrumforstyrrelser", "opmærksomhedsforstyrrelser", "selvskadende adfærd"),
    ("opmærksomhedsforstyrrelser", "autismespektrumforstyrrelser", "problematisk forbrug af rusmidler"),
    ("selvskadende adfærd", "udadreagerende adfærd", "autismespektrumforstyrrelser"),
    ("børn i psykisk mistrivsel", "unge i psykisk mistrivsel", "børn med udadreagerende adfærd"),
    ("unge i psykisk mistrivsel", "børn i psykisk mistrivsel", "meget udsatte unge"),
    ("udadreagerende adfærd", "selvskadende adfærd", "opmærksomhedsforstyrrelser"),
    ("problematisk forbrug af rusmidler", "selvskadende adfærd", "psykisk mistrivsel"),
    ("sårbare familier", "meget udsatte familier", "unge i psykisk mistrivsel"),
    ("meget udsatte familier", "sårbare familier", "børn i psykisk mistrivsel"),
    ("vækst i målgruppeomfang", "opsporing", "samarbejde med borgere"),
    ("væksten i målgruppen", "opsporingen", "samarbejdet med borgerne"),
    ("væksten", "opsporingen", "samarbejdet med relevante sektorer"),
    ("tidlige og forebyggende tiltag", "tilbud og indsatser", "vækst i målgruppeomfang"),
    ("samarbejde med relevante sektorer", "samarbejde på tværs af kommunen", "opsporing"),
    ("samarbejde med borgere", "samarbejde med relevante sektorer", "opsporing"),
    ("fagprofessionelles kompetencer og viden", "tilbud og indsatser", "opsporing"),
    ("tilbud og indsatser", "opsporing", "samarbejde med borgere"),
    ("opsporingen", "væksten i målgruppen", "samarbejdet med relevante sektorer"),
    ("samarbejdet mellem sektorer", "samarbejdet på tværs af kommuner", "strategien for området"),
    ("samarbejdet på tværs af kommunen", "samarbejdet med relevante sektorer", "opsporingen"),
    ("samarbejdet med civilsamfund", "samarbejdet mellem sektorer", "kvaliteten i sagsbehandlingen"),
    ("familieretshuset", "jordemødre", "børnehuset"),
    ("børne- og ungdomspsykiatrien", "børnehuset", "jordemødre"),
    ("ungdomskriminalitetsnævnet", "børne- og ungdomspsykiatrien", "familieretshuset"),
    ("kvaliteten i sagsbehandlingen", "kvaliteten i indsats og metode", "tilbudsviften"),
    ("kvaliteten i indsats og metode", "kvaliteten i sagsbehandlingen", "strategien"),
)  # fmt: skip
TOPICS = (
    "opsporing", "vækst i målgruppeomfang", "tidlige og forebyggende tiltag", "tilbud og indsatser",
    "samarbejde med borgere", "samarbejde på tværs af kommunen", "samarbejde med relevante sektorer",
    "fagprofessionelles kompetencer og viden",
)  # fmt: skip
BEYOND = (
    r"hvor mange", r"lige så mange", r"så mange kommuner", r"få eller ingen", r"vokser sig (?:større|store)", r"når det vokser",
    r"for flere af områderne", r"vokser \[@", r"beregnet blandt alle", r"svarene på alle", r"for alle målgrupper",
    r"alle fokusområder findes", r"de fleste spørgsmål", r"(?:de|det) samme (?:spørgsmål|barn|unge)", r"begge (?:steder|dele|diagnoser)",
    r"det samme gælder en familie", r"(?:spørgsmålene|fokusområderne) er de samme", r"en tydelig udvikling", r"svaret på helt det samme", r"mange børn og unge",
    r"hver(?:t)? af de", r"”(?:i|slet) [a-zæøå ]+”",
)  # fmt: skip
"""Where these words swap, nothing is said of the answers: of the questionnaire, the text, the world."""
