# Sourced by up: builds what is missing or older than its sources, and gives each part a copy to run from, so that a build beside a running stack
# does not pull the rug from under it.
# shellcheck shell=bash

# is_built JAR FOLDER...: the jar is there and nothing in the folders is newer.
is_built() {
  local jar=$1 sources=("$checkout/pom.xml") folder
  shift
  [[ -f $jar ]] || return 1
  for folder in "$@"; do
    sources+=("$checkout/$folder/pom.xml")
    [[ -d $checkout/$folder/src/main ]] && sources+=("$checkout/$folder/src/main")
  done
  [[ -z $(find "${sources[@]}" -newer "$jar" -type f -print 2>/dev/null | head -n 1) ]]
}

all_built() {
  local service
  is_built "$(embedded_jar)" deploy/embedded && [[ -d $checkout/deploy/embedded/target/broker ]] || return 1
  is_built "$(local_jar)" deploy/local deploy/embedded && [[ -d $checkout/deploy/local/target/lib ]] || return 1
  for service in "${services[@]}"; do
    is_built "$(service_jar "$service")" "$service-service" service-chassis event-contracts || return 1
  done
}

build_if_needed() {
  # Whoever has built everything a moment ago says so, and is spared a build in the middle of what they do.
  [[ ${KEEPWARM_BUILD:-} == no ]] && return 0
  all_built && return 0
  need_maven
  echo "Building (a minute or two the first time)..."
  local modules=deploy/local service
  for service in "${services[@]}"; do
    modules+=,$service-service
  done
  (cd "$checkout" && mvn --batch-mode --no-transfer-progress -q -Dstyle.color=never -Dquick -DskipTests package -pl "$modules" -am)
  # Maven leaves a jar alone when its content would be the same.
  touch "$(embedded_jar)" "$(local_jar)"
  for service in "${services[@]}"; do
    touch "$(service_jar "$service")"
  done
}

# install_program PART NEWEST FILE...: copies the files into the part's own folder unless it has them, NEWEST being the one that tells.
install_program() {
  local target=$home/programs/$1 newest=$2
  shift 2
  if [[ -f $target/complete && ! $newest -nt $target/complete ]]; then
    return 0
  fi
  rm -rf "$target"
  mkdir -p "$target"
  cp -R "$@" "$target/"
  touch "$target/complete"
}

install_kafka() {
  install_program kafka "$(embedded_jar)" "$(embedded_jar)" "$checkout"/deploy/embedded/target/broker/*.jar
}

install_door() {
  local jar jars=()
  for jar in "$checkout"/deploy/local/target/lib/*.jar; do
    [[ $jar == *postgres* ]] || jars+=("$jar")
  done
  install_program door "$(local_jar)" "$(local_jar)" "${jars[@]}"
}

install_service() {
  install_program "$1" "$(service_jar "$1")" "$(dirname "$(service_jar "$1")")/."
}
