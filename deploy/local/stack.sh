# Sourced by the scripts: where the stack lives, what it is made of, and on which ports.
# shellcheck shell=bash

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$checkout/deploy/jdk"

home=${KEEPWARM_HOME:-$checkout/.keepwarm}
[[ $home == /* ]] || home=$PWD/$home
# Written in one way only, for processes are known by it.
if [[ -d $(dirname "$home") ]]; then
  home=$(cd "$(dirname "$home")" && pwd)/$(basename "$home")
fi

services=(contact interaction reminder digest)
parts=(postgres kafka door "${services[@]}")

# A stack that was started once keeps its ports until told otherwise.
if [[ -n ${KEEPWARM_PORT:-} ]]; then
  port=$KEEPWARM_PORT
elif [[ -s $home/run/port ]]; then
  port=$(<"$home/run/port")
else
  port=8080
fi
if ! [[ $port =~ ^[0-9]+$ ]] || ((port < 1024 || port > 65500)); then
  echo "KEEPWARM_PORT is not a port from 1024 to 65500: $port" >&2
  exit 1
fi

port_of() {
  case $1 in
    door) echo "$port" ;;
    contact) echo $((port + 1)) ;;
    interaction) echo $((port + 2)) ;;
    reminder) echo $((port + 3)) ;;
    digest) echo $((port + 4)) ;;
    postgres) echo $((port + 5)) ;;
    kafka) echo $((port + 6)) ;;
    kafka-controller) echo $((port + 7)) ;;
    smtp) echo $((port + 8)) ;;
    mail-drop) echo $((port + 9)) ;;
    *) return 1 ;;
  esac
}

ports_of() {
  port_of "$1"
  case $1 in
    kafka) port_of kafka-controller ;;
    door) port_of smtp ;;
    interaction) port_of mail-drop ;;
  esac
}

title_of() {
  case $1 in
    postgres) echo "PostgreSQL" ;;
    kafka) echo "Kafka" ;;
    door) echo "front door, tokens, mails" ;;
    *) echo "$1-service" ;;
  esac
}

is_part() {
  local part
  for part in "${parts[@]}"; do
    [[ $1 == "$part" ]] && return 0
  done
  return 1
}

service_jar() {
  echo "$checkout/$1-service/target/quarkus-app/quarkus-run.jar"
}

# For programs that end at once. What stays runs from a copy, see build.sh.
local_class_path() {
  echo "$(local_jar):$checkout/deploy/local/target/lib/*"
}

embedded_jar() {
  echo "$checkout/deploy/embedded/target/embedded-0.1.0-SNAPSHOT.jar"
}

local_jar() {
  echo "$checkout/deploy/local/target/local-0.1.0-SNAPSHOT.jar"
}

log_of() {
  if [[ $1 == postgres ]]; then
    echo "$home/postgres/server.log"
  else
    echo "$home/logs/$1.log"
  fi
}

# As it must be typed to reach this stack.
script() {
  local prefix=""
  [[ -n ${KEEPWARM_HOME:-} ]] && prefix="KEEPWARM_HOME=$(printf %q "$KEEPWARM_HOME") "
  echo "${prefix}deploy/local/$1"
}
