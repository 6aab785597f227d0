#!/usr/bin/env bash
# workerd with V8's heap of every Worker limited to HEAP_MB, which wrangler has no option for: the limit is written into
# the configuration on its way in. Needs Debian's `capnproto`; WORKERD is the real program, WORKERD_SCHEMA its schema.
set -euo pipefail
[ "${1:-}" = serve ] || exec "$WORKERD" "$@"
folder=$(mktemp -d)
# The older compiler of Debian knows neither the C++ annotations nor the short form of one default.
sed -e '/Cxx/d' -e 's/:ServiceDesignator = "internet"/:ServiceDesignator = (name = "internet")/' "$WORKERD_SCHEMA" > "$folder/schema.capnp"
capnp convert binary:text "$folder/schema.capnp" Config |
  sed "s/^  v8Flags = \[\],\$/  v8Flags = [\"--max-heap-size=$HEAP_MB\"],/" |
  capnp convert text:binary "$folder/schema.capnp" Config > "$folder/config.bin"
grep -aq -- "--max-heap-size=$HEAP_MB" "$folder/config.bin"
exec 4< "$folder/config.bin"
rm -r "$folder"
exec "$WORKERD" "$@" <&4
