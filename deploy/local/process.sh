# Sourced by the scripts: the parts as processes. A process id counts only when the process it names is truly the part of this home, for ids are
# given to other programs after a crash.
# shellcheck shell=bash

command_line() {
  if [[ -d /proc/self ]]; then
    { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null || true
  else
    ps -o args= -p "$1" 2>/dev/null || true
  fi
}

# The words by which a process says what it is.
mark_of() {
  if [[ $1 == postgres ]]; then
    echo "-D $home/postgres/data "
  else
    echo "-Dkeepwarm.part=$1 -Dkeepwarm.home=$home "
  fi
}

is_process_of() {
  [[ "$(command_line "$2") " == *"$(mark_of "$1")"* ]]
}

# Prints the process id of a running part; fails when it does not run.
pid_of() {
  local file=$home/run/$1.pid pid
  [[ $1 == postgres ]] && file=$home/postgres/data/postmaster.pid
  [[ -s $file ]] || return 1
  read -r pid <"$file" || true
  [[ $pid =~ ^[0-9]+$ ]] && is_process_of "$1" "$pid" && echo "$pid"
}

# Starts a program that goes on when this script and its terminal are gone.
start_detached() {
  local part=$1 log pid
  shift
  log=$(log_of "$part")
  if [[ -f $log ]] && (($(wc -c <"$log") > 10000000)); then
    mv "$log" "$log.1"
  fi
  if command -v setsid >/dev/null; then
    setsid "$@" >>"$log" 2>&1 </dev/null &
  else
    nohup "$@" >>"$log" 2>&1 </dev/null &
  fi
  pid=$!
  echo "$pid" >"$home/run/$part.pid"
  disown
  # Until then it is a copy of this script, and would be taken for somebody else.
  until is_process_of "$part" "$pid" || ! kill -0 "$pid" 2>/dev/null; do
    sleep 0.02
  done
}

is_listening() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Prints the process id that listens on a port, if it can be told.
holder_of() {
  local pid=""
  if command -v lsof >/dev/null; then
    pid=$(lsof -nP -t -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | head -n 1 || true)
  fi
  if [[ -z $pid ]] && command -v ss >/dev/null; then
    pid=$(ss -ltnpH "sport = :$1" 2>/dev/null | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1 || true)
  fi
  echo "$pid"
}

# Whether a port is taken. One killed a moment ago may be gone by name and still hold its port: that is waited out.
is_taken() {
  local holder until=$((SECONDS + 5))
  while is_listening "$1"; do
    holder=$(holder_of "$1")
    if [[ -n $holder && -n $(command_line "$holder") ]] || ((SECONDS > until)); then
      return 0
    fi
    sleep 0.1
  done
  return 1
}

# Fails, and says who is to blame, when somebody else has a port of this part.
claim_ports() {
  local part=$1 number holder
  for number in $(ports_of "$part"); do
    is_taken "$number" || continue
    holder=$(holder_of "$number")
    if [[ -n $holder ]] && is_process_of "$part" "$holder"; then
      echo "$holder" >"$home/run/$part.pid"
      continue
    fi
    if [[ -n $holder ]]; then
      holder="process $holder ($(command_line "$holder" | cut -c 1-120))"
    fi
    echo "Port $number, wanted for $(title_of "$part"), is in use by ${holder:-a process that cannot be seen from here}." >&2
    echo "End that process, or start the stack elsewhere: KEEPWARM_PORT=$((port + 100)) deploy/local/up" >&2
    return 1
  done
}

is_ok() {
  local line=""
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" &&
      printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 &&
      read -r -t 2 line <&3
  } 2>/dev/null
  [[ $line == *" 200 "* ]]
}

is_ready() {
  case $1 in
    postgres) is_listening "$(port_of postgres)" ;;
    kafka)
      local pid
      pid=$(pid_of kafka) && [[ $(cat "$home/run/kafka.ready" 2>/dev/null) == "$pid" ]]
      ;;
    door) (is_ok "$(port_of door)" /auth/jwks) ;;
    *) (is_ok "$(port_of "$1")" "/$1/q/health/ready") ;;
  esac
}

# Waits until a part that was started answers.
await_ready() {
  local part=$1 until=$((SECONDS + 240))
  until is_ready "$part"; do
    if ! pid_of "$part" >/dev/null || ((SECONDS > until)); then
      echo "$(title_of "$part") did not start. The end of its log, $(log_of "$part"):" >&2
      tail -n 25 "$(log_of "$part")" >&2 || true
      return 1
    fi
    sleep 0.1
  done
}

# Asks the named parts to end, all at once, and makes those end that do not.
stop_parts() {
  local part pid signal until=$((SECONDS + 20)) running
  for part in "$@"; do
    signal=TERM
    [[ $part == postgres ]] && signal=INT # "fast": open connections do not keep it
    if pid=$(pid_of "$part"); then
      kill -s "$signal" "$pid" 2>/dev/null || true
    fi
  done
  while true; do
    running=()
    for part in "$@"; do
      pid_of "$part" >/dev/null && running+=("$part")
    done
    ((${#running[@]} == 0)) && break
    if ((SECONDS > until)); then
      for part in "${running[@]}"; do
        echo "$(title_of "$part") does not end by itself: killed." >&2
        kill -s KILL "$(pid_of "$part")" 2>/dev/null || true
      done
    fi
    sleep 0.1
  done
  for part in "$@"; do
    rm -f "$home/run/$part.pid"
  done
}
