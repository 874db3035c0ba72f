#!/usr/bin/env bash
# 200 random two-mode graphs, unconnected ones among them, against Debian's python3-networkx.
for python in /usr/bin/python3 python3; do
    if "$python" -c 'import networkx, numpy, scipy' 2>/dev/null; then
        exec "$python" "$(dirname "$0")/networkx_check.py" "$ZEREN"
    fi
done
echo "python3-networkx, python3-numpy or python3-scipy is not installed: not compared"
exit 77
