// The server that tests share outlives their JVMs: it ends before a build and after it. Nothing of its data is wanted any more.
def end = { File pidFile, String program ->
  if (!pidFile.exists()) return
  // another program may have the number by now
  def isOurs = { ProcessHandle it -> it.info().commandLine().orElse('').with { it.contains(program) && it.contains(project.build.directory) } }
  ProcessHandle.of(pidFile.readLines()[0] as long).filter(isOurs).ifPresent {
    it.destroyForcibly()
    it.onExit().get(60, java.util.concurrent.TimeUnit.SECONDS)
  }
}
// the one of -Pquick, which is to stay up, ends only when its files go
def names = session.goals.contains('clean') ? ['shared', 'quick'] : ['shared']
names.collect { new File(project.build.directory, "it/$it/data") }.each { data ->
  end(new File(data, 'running'), 'java')
  end(new File(data, 'postgresql/postmaster.pid'), 'postgres')
}
