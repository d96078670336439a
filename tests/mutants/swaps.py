"""Swaps: Danish words of survey reports and what a careless author might put instead.

What the areas and target groups of one survey are called stands in its codebook, and in names/.
"""

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
BEYOND = (
    r"hvor mange",
    r"lige så mange",
    r"så mange kommuner",
    r"få eller ingen",
    r"beregnet blandt alle",
    r"svarene på alle",
    r"(?:de|det) samme (?:spørgsmål|barn|unge)",
    r"hver(?:t)? af de",
    r"de fleste(?:\{% endif %\})? spørgsmål",
    r"begge (?:steder|dele|diagnoser)",
    r"”(?:i|slet) [a-zæøå ]+”",
    r"svaret på helt det samme",
    r"(?:spørgsmålene|fokusområderne) er de samme",
)
"""Where these words swap, nothing is said of the answers: of the questionnaire, the text, the world."""
