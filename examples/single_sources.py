# Which claims rest on one source only?
# python3 single_sources.py <address of a claims.csv>
import csv
import io
import sys
from collections import Counter
from urllib.request import urlopen

with urlopen(sys.argv[1]) as response:
    table = io.TextIOWrapper(response, encoding="utf-8", newline="")
    claims = list(csv.DictReader(table))

single = [claim for claim in claims if len(claim["sources"].split()) == 1]

for claim in single:
    print(f'{claim["title"]} ({claim["verdict"]}, since {claim["verdictSince"]})')
    print(f'  {claim["address"]}')

print(f"\n{len(single)} of {len(claims)} claims rest on one source.")
for verdict, count in Counter(claim["verdict"] for claim in claims).most_common():
    print(f"{count:4}  {verdict}")
