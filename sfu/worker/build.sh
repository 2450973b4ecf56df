#!/usr/bin/env bash
# Builds mediasoup-worker from the sources inside the mediasoup npm package, with the libraries of
# Debian 12 or later or Ubuntu, for machines that reach neither mediasoup's releases nor PyPI.
#
#   build.sh MEDIASOUP_DIR OUT_FILE      e.g. build.sh node_modules/mediasoup /tmp/mediasoup-worker
#
# The Debian packages it needs are listed in debian-packages.ts; about two and a half minutes on 2 cores.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
package=$(cd "$1" && pwd)
out=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$package/worker" "$work/worker"
cd "$work"

# mediasoup's BIO callback answers 1 to every "return" notification but the bare one, so with an OpenSSL
# that has kernel TLS (Debian's) BIO_get_ktls_send() reads true, no write buffer is allocated, and the
# worker dies in do_dtls1_write() at the first handshake. Return what OpenSSL itself returned.
dtls=worker/src/RTC/DtlsTransport.cpp
sed -i 's/(operationType == BIO_CB_RETURN)/(operationType \& BIO_CB_RETURN)/' "$dtls"
grep -q '(operationType & BIO_CB_RETURN)' "$dtls" || { echo "the DTLS callback has changed: look at $dtls" >&2; exit 1; }

mkdir -p generated/FBS objects
flatc --cpp --cpp-field-case-style lower --reflect-names --scoped-enums --filename-suffix '' \
  -o generated/FBS worker/fbs/*.fbs

{
  sed -n '/^common_sources = \[/,/^\]/p' worker/meson.build | grep -oE "src/[^']+\.cpp"
  printf '%s\n' src/DepLibWebRTC.cpp src/RTC/TransportCongestionControl{Client,Server}.cpp src/main.cpp
  grep -oE "libwebrtc/[^']+\.cc" worker/deps/libwebrtc/meson.build | sed 's#^#deps/libwebrtc/#'
} > sources

# One precompiled header of what nearly every file includes halves the time.
{
  printf '#include <%s>\n' algorithm array cstring deque functional limits list map memory optional sstream stdexcept string unordered_map vector
  printf '#include <uv.h>\n#include <flatbuffers/flatbuffers.h>\n#include <ankerl/unordered_dense.h>\n'
  (cd generated && printf '#include "%s"\n' FBS/*.h)
} > prelude.h

flags="-O2 -DNDEBUG -std=c++20 -w -pthread -DMS_LITTLE_ENDIAN -DMS_EXECUTABLE -DFLATBUFFERS_LOCALE_INDEPENDENT=1"
flags="$flags -I$here/compat -Iworker/include -Igenerated -Iworker/deps/libwebrtc -Iworker/deps/libwebrtc/libwebrtc"

# Abseil's and libuv's archives go in whole, so that a system upgrade or a small container image need not carry the
# same release of them. Which archives of Abseil are needed, and the name of libuv's, differ between releases.
archives=/usr/lib/$(g++ -print-multiarch)
libuv=$(find "$archives" -maxdepth 1 -name "libuv*.a" | head -n 1)
libraries="-Wl,--start-group $(echo "$archives"/libabsl_*.a) -Wl,--end-group $libuv -lsrtp2 -lflatbuffers -lssl -lcrypto -ldl"
{
  printf 'rule prelude\n  command = g++ %s -x c++-header $in -o $out\n  description = prelude\n' "$flags"
  printf 'rule compile\n  command = g++ %s -include prelude.h -c $in -o $out\n  description = compile $in\n' "$flags"
  printf 'rule link\n  command = g++ -O2 -pthread -s -o $out $in %s\n  description = link\n' "$libraries"
  printf 'build prelude.h.gch: prelude prelude.h\n'
  objects=
  while read -r source; do
    object=objects/${source//\//_}.o
    printf 'build %s: compile worker/%s | prelude.h.gch\n' "$object" "$source"
    objects="$objects $object"
  done < sources
  printf 'build mediasoup-worker: link%s\n' "$objects"
} > build.ninja

# A compiler takes up to 1 GB: more of them than memory holds are killed by the kernel, with a message nobody understands.
memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
cores=$(nproc)
ninja -j "$((memory < 1 ? 1 : memory < cores ? memory : cores))"
mkdir -p "$(dirname "$out")"
install -m 755 mediasoup-worker "$out"
