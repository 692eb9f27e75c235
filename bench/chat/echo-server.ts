// The peer: as little as a live chat can be. It keeps nothing, and what is said is said to a room at once.
import { Server } from 'socket.io'

const io = new Server(Number(process.env.PORT), { transports: ['websocket'], serveClient: false })
io.on('connection', (socket) => {
  socket.on('join', (room: string, joined: () => void) => {
    void socket.join(room)
    joined()
  })
  socket.on('message', (room: string, body: string) => io.to(room).emit('message', body))
})
