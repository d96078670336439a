import time, traceback, os
import pytest
from pathlib import Path
P="content/libraries/publication.yaml"; S="content/libraries/exhibits.yaml"; F="content/libraries/01-hours.md"
T="content/themes/styrelsen.yaml"; C="data/libraries/codebook.yaml"; I="data/libraries/items.csv"; A="data/libraries/answers-2024.csv"
CASES=[]
def case(f): CASES.append(f); return f
@case
def longdigits(t): t.edit(A,"a,4,2","a,"+"9"*5000+",2")
@case
def longfield(t): t.edit(A,"a,4,2","a,"+"x"*140000+",2")
@case
def longheader(t): t.edit(A,"respondent","respondent,"+"x"*140000)
@case
def yaml_longint(t): t.edit(C,"frame: 9","frame: "+"9"*5000)
@case
def yaml_hexint(t): t.edit(C,"frame: 9","frame: 0x"+"f"*5000)
@case
def yaml_bigyear(t): t.edit(P,"2024: {}","99999999999999999999: {}")
@case
def yaml_float(t): t.edit(C,"frame: 9","frame: .inf")
@case
def yaml_tag(t): t.append(P,"subtitle: !!python/object/apply:os.system ['echo hi']\n")
@case
def yaml_tag2(t): t.append(P,"subtitle: !!binary 'aaa'\n")
@case
def yaml_set(t): t.append(P,"facts: !!set {a, b}\n")
@case
def yaml_omap(t): t.append(P,"facts: !!omap [a: 1]\n")
@case
def yaml_merge(t): t.append(P,"facts: {<<: 3}\n")
@case
def yaml_selfref(t): t.append(P,"facts: &a {x: *a}\n")
@case
def yaml_key_list(t): t.append(P,"? [a, b]\n: 3\n")
@case
def yaml_key_map(t): t.append(P,"? {a: b}\n: 3\n")
@case
def yaml_multi(t): t.append(P,"---\nfoo: 1\n")
@case
def yaml_surrogate(t): t.append(P,'subtitle: "\\ud800"\n')
@case
def title_empty(t): t.edit(P,"title: Opening hours","title: ''"); t.edit(P,"The library association","'  '")
@case
def frag_twice(t): t.edit(P,"[01-hours.md]","[01-hours.md, 01-hours.md]")
@case
def frag_out(t): t.write("../o.md", "x"); t.edit(P,"[01-hours.md]","[01-hours.md, ../../../o.md, /etc/passwd]")
@case
def frag_dir(t): t.edit(P,"[01-hours.md]","[01-hours.md, ., '']")
@case
def frag_link(t): t.write("../o.md", "---\nrole: chapter\n---\n\n# X {#x}\n\ny\n"); os.symlink("../../../o.md", t.root/"content/libraries/o.md"); t.edit(P,"[01-hours.md]","[01-hours.md, o.md]")
@case
def frag_nulname(t): t.edit(P,"[01-hours.md]",'["01-hours.md", "a\\0b"]')
@case
def frag_longname(t): t.edit(P,"[01-hours.md]",'["01-hours.md", "'+"a"*400+'.md"]')
@case
def measures(t): t.edit(P,"{ kind: respondents }","{ kind: respondents }\n  a: {kind: span, items: [nope]}\n  b: {kind: spam}\n  c: {kind: count-items, items: [hours_*]}\n  d: {kind: blocks, block: nope}\n  e: {kind: groups, block: nope}")
@case
def measures2(t): t.edit(P,"{ kind: respondents }","{ kind: respondents }\n  a: {kind: span, items: [nope]}\n  c: {kind: count-items, items: ['hours_*']}\n  d: {kind: blocks, block: nope}\n  e: {kind: groups, block: nope}\n  f: {kind: span, items: []}\n  g: {kind: recurring-leaders, items: ['hours_*'], top: 9}\n  h: {kind: categories, scale: nope}"); t.append(F,"\n{{ lowest('a') }} {{ measure('c') }} {{ measure('d') }} {{ measure('e') }} {{ highest('f') }} {{ measure('g') }} {{ measure('h') }}\n")
@case
def edition_null(t): t.edit(P,"2024: {}","2024:")
@case
def specs(t): t.append(S,"  Hours: {kind: likert, title: '', subject: '', items: []}\n  tbl-x: {kind: likert, title: x, subject: y, items: ['nope_*']}\n  boks-x: {kind: list-box, title: '', lists: []}\n  tbl-y: {kind: definition-table, block: service, columns: [a, b], summary: ''}\n")
@case
def specs2(t): t.append(S,"  Hours: {kind: likert, title: x, subject: x, items: ['hours_*']}\n  tbl-x: {kind: likert, title: x, subject: y, items: ['hours_*']}\n")
@case
def unreadable_image(t): t.write("content/libraries/b.png",b"\x89PNG\r\n\x1a\n123"); t.write("content/libraries/c.jpg",b"hello");t.write("content/libraries/e.jpg",b"");t.append(F,"\n![x](b.png)\n\n![y](c.jpg)\n\n![y](e.jpg)\n")
@case
def bomb_image(t):
    import zlib,struct
    def ch(k,d): return struct.pack(">I",len(d))+k+d+struct.pack(">I",zlib.crc32(k+d))
    ihdr=struct.pack(">IIBBBBB",60000,60000,8,0,0,0,0)
    t.write("content/libraries/b.png", b"\x89PNG\r\n\x1a\n"+ch(b"IHDR",ihdr)+ch(b"IDAT",zlib.compress(b"\0"*60001*10))+ch(b"IEND",b""))
    t.append(F,"\n![x](b.png)\n")
@case
def gray_bomb2(t):
    import zlib,struct
    def ch(k,d): return struct.pack(">I",len(d))+k+d+struct.pack(">I",zlib.crc32(k+d))
    ihdr=struct.pack(">IIBBBBB",12000,12000,8,2,0,0,0)
    t.write("content/libraries/b.png", b"\x89PNG\r\n\x1a\n"+ch(b"IHDR",ihdr)+ch(b"IDAT",zlib.compress(b"\0"*(36001)*12000))+ch(b"IEND",b""))
    t.append(F,"\n![x](b.png)\n")
@case
def svg(t): t.write("content/libraries/b.svg","<svg/>"); t.append(F,"\n![x](b.svg)\n")
@case
def img_dirlink(t): os.symlink("/etc", t.root/"content/libraries/etc"); t.append(F,"\n![x](etc/hostname)\n")
@case
def alldk_all(t):
    t.write(A,"respondent,hours_evening,hours_weekend\n"+"".join(f"{c},8,8\n" for c in "abcdefg"))
    t.write("data/libraries/answers-2022.csv","respondent,hours_evening,hours_weekend\n"+"".join(f"{c},8,8\n" for c in "abcdefg"))
    t.edit(C,"waves:\n","waves:\n  2022: { file: answers-2022.csv, frame: 9, invited: 8, period: May 2022 }\n")
    t.edit(I,"question_2024","question_2024,question_2022"); t.edit(I,"evening hours a challenge?","evening hours a challenge?,same"); t.edit(I,"weekend hours a challenge?","weekend hours a challenge?,same")
    t.edit(P,"2024: {}","2024: {compare: 2022}")
    t.edit(P,"{ kind: respondents }","{ kind: respondents }\n  a: {kind: span, items: ['hours_*']}\n  c: {kind: count-items, items: ['hours_*'], at_least: 0.25}\n  g: {kind: recurring-leaders, items: ['hours_*'], top: 1}\n  r: {kind: response-rate}")
    t.append(F,"\n{{ lowest('a') }} {{ highest('a') }} {{ measure('c') }} {{ measure('g') }} {{ measure('r') }} {{ change('hours_evening') }} {{ development('hours_evening') }} {{ direction('hours_evening') }} {{ fraction('hours_evening') }} {{ ranked(['hours_*'], 1) }} {{ n_range('fig-hours') }} {{ share('hours_evening', 'bottom') }}\n")
@case
def oneblank(t):
    t.write(A,"respondent,hours_evening,hours_weekend\na,4,\nb,,1\n")
@case
def csv_onecol(t): t.write(A,"respondent\na\nb\n")
@case
def csv_semicolon(t): t.write(A,(t.root/A).read_text().replace(",",";")); t.write(I,(t.root/I).read_text().replace(",","\t"))
@case
def xlsx(t): t.write(A,b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xff\xfe\x99")
@case
def bib_none(t): t.append(P,"bibliography: r.bib\ncolophon: c.md\n")
@case
def bib_dir(t): t.append(P,"bibliography: r.bib\n"); (t.root/"content/libraries/r.bib").mkdir()
@case
def bib_empty(t): t.append(P,"bibliography: r.bib\n"); t.write("content/libraries/r.bib","")
@case
def bib_bin(t): t.append(P,"bibliography: r.bib\n"); t.write("content/libraries/r.bib","@book{a, title={A\0B}, year={2020}, author={X}}\n"); t.append(F,"\n[@a]\n")
@case
def bib_latex(t): t.append(P,"bibliography: r.bib\n"); t.write("content/libraries/r.bib","@book{a, title={A {\\'e} \\emph{B} & C < $D}, year={2020}, author={X}}\n"); t.append(F,"\n[@a]\n")
@case
def manycols(t):
    t.append(F,"\n|"+"a|"*60+"\n|"+"-|"*60+"\n"+("|"+"bbbbbbbb|"*60+"\n")*3)
@case
def template_in_front(t): t.edit(F,"role: chapter","role: {{ edition }}")
@case
def templ_caption(t): t.edit(S,"title: Opening hours as a challenge","title: '{{ edition }} {% if x %}'")
@case
def longurl(t): t.append(F,"\n<https://example.org/"+"a"*400+">\n")
@case
def emptytable(t): t.append(F,"\n| | |\n|---|---|\n| | |\n")
@case
def manynotes(t): t.append(F,"\n"+" ".join(f"w[^{i}]" for i in range(300))+"\n\n"+"\n\n".join(f"[^{i}]: note {i}" for i in range(300))+"\n")
@case
def longnote(t): t.append(F,"\nw[^1]\n\n[^1]: "+"word "*4000+"\n")
@case
def longcell(t): t.append(F,"\n| a | b |\n|---|---|\n| "+"word "*4000+" | x |\n")
@case
def longtitle(t): t.append(F,"\n## "+"word "*3000+"\n")
@case
def longlabel(t): t.edit(I,"Evening opening hours","word "*800)
@case
def longpub(t): t.edit(P,"title: Opening hours","title: "+"word "*800)
@case
def longcatlabel(t): t.edit(C,"label: Not at all","label: "+"word "*300)
@case
def longbox(t): t.append(F,"\n::: {.box #boks-a title=\"t\"}\n"+"word "*9000+"\n:::\n")
@case
def longquote(t): t.append(F,"\n> "+"word "*9000+"\n")
@case
def manyitems(t):
    t.write(I,"id,label,block,group,topic,scale,polarity,question_2024\n"+"".join(f"hours_{i},Label {i} long,service,,,degree,challenge,q?\n" for i in range(300)))
    t.write(A,"respondent,"+",".join(f"hours_{i}" for i in range(300))+"\na"+",4"*300+"\nb"+",2"*300+"\n")
    t.edit(S,"[hours_evening, hours_weekend]","['hours_*']"); t.edit(F,"share('hours_evening')","share('hours_1')"); t.edit(F,"share('hours_weekend')","share('hours_2')")
@case
def headingsonly(t): t.append(F,"\n## A\n\n## B\n\n### C\n")
@case
def unprintable_label(t): t.edit(I,"Evening opening hours","Evening\x07hours\ue000")
@case
def rtl(t): t.append(F,"\nעברית العربية\n")
@case
def combining(t): t.append(F,"\nZ"+"\u0301"*200+"algo\n")
@case
def zwj(t): t.append(F,"\na\u200db\u2028c\u202ed\u200b\n")
@case
def root_theme_default(t): t.edit(P,"theme: styrelsen\n","")

@pytest.mark.parametrize("f", CASES, ids=lambda f: f.__name__)
def test_x(trial, f, monkeypatch):
    f(trial)
    t=time.perf_counter()
    out=open("/tmp/explore.txt","a")
    print("=====", f.__name__, file=out)
    try:
        s=trial.run("build","libraries","--output",str(trial.output))
        print(f"status {s.status} {time.perf_counter()-t:.2f}s", file=out)
        err=[l[:400] for l in s.err.splitlines() if not l.startswith("libraries: ")]
        print("\n".join(err[:24]), file=out)
        if len(err)>24: print("…",len(err), file=out)
        if s.status==3:
            log=s.err.split("report it with ")[1].split()[0]
            print("\n".join(Path(log).read_text().splitlines()[-8:])[:1500], file=out)
        left=list(trial.output.iterdir()) if trial.output.exists() else []
        print("left", [p.name for p in left], file=out)
        if s.status==0 and f.__name__ in ("special","all_dk","one_resp"): print(trial.pdf_text()[:6000],file=out)
    except BaseException as e:
        print("RAISED", type(e), str(e)[:500], file=out)
    out.close()
