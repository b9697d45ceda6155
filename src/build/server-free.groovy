// Before anything is touched: does Lectern already run from this folder, and are its ports free?
// Only when the server is about to start, which is what plain mvn does, or when its files are about to be deleted.
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import static java.nio.file.StandardOpenOption.*

def goals = session.goals ?: session.topLevelProject.defaultGoal.tokenize()
def starts = goals.contains('liberty:run')
def cleans = goals.contains('clean')
if (!starts && !cleans) return

def setting = { session.userProperties.getProperty(it) ?: project.properties.getProperty(it) }
def refuse = { String sentence -> log.error(sentence); System.exit(1) }
def processOf = { String pid -> ProcessHandle.of(pid as long).filter { it.alive } }
def identity = { ProcessHandle it -> "${it.pid()} ${it.info().startInstant().orElse(null)}" as String }
def isTaken = { int port ->
  try (def socket = new ServerSocket()) {
    socket.reuseAddress = true
    socket.bind(new InetSocketAddress(InetAddress.loopbackAddress, port))
    return false
  } catch (IOException ignored) {
    return true
  }
}

def data = new File(setting('lectern.data'))
if (!starts && !data.exists()) return
data.mkdirs()
Files.setPosixFilePermissions(data.toPath(), PosixFilePermissions.fromString('rwx------'))
def isHeld = {
  try (def file = FileChannel.open(new File(data, 'lock').toPath(), CREATE, WRITE)) {
    def lock = file.tryLock()
    lock?.release()
    return lock == null
  }
}

def starter = new File(data, 'started-by')
if (isHeld()) {
  def (pid, address) = new File(data, 'running').readLines()
  if (cleans) refuse("Lectern runs from this folder: $address (process $pid). Stop it first.")
  // a Maven that was killed leaves its server behind
  def isOrphan = starter.exists() && processOf(starter.text.split(' ')[0]).map(identity).orElse('') != starter.text
  if (!isOrphan) refuse("Lectern already runs from this folder: $address (process $pid).")
  log.warn("Stopping the Lectern that a killed Maven left behind (process $pid).")
  processOf(pid).ifPresent { it.destroy(); it.onExit().get(90, java.util.concurrent.TimeUnit.SECONDS) }
}

if (!starts) return

def httpPort = setting('http.port') as int
if (isTaken(httpPort)) refuse("Port $httpPort is taken by another program. Choose another: mvn -Dhttp.port=${httpPort + 1}")

def leftBehind = new File(data, 'postgresql/postmaster.pid')
def isOurs = leftBehind.exists() && leftBehind.readLines()[3] == setting('db.port')
def dbPort = setting('db.port') as int
if (!System.getenv('DB_URL') && !isOurs && isTaken(dbPort))
  refuse("Port $dbPort, meant for the database, is taken by another program. Choose another: mvn -Ddb.port=${dbPort + 1}")

starter.text = identity(ProcessHandle.current())

// the embedded database's password, made up once and readable by this user alone
if (!System.getenv('DB_PASSWORD')) {
  def variables = new File(data, 'variables')
  variables.mkdirs()
  def password = new File(variables, 'DB_PASSWORD')
  if (!password.exists()) {
    Files.createFile(password.toPath(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString('rw-------')))
    password.text = UUID.randomUUID().toString()
  }
  project.properties['liberty.env.VARIABLE_SOURCE_DIRS'] = variables.path
}
